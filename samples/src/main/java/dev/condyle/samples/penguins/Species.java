package dev.condyle.samples.penguins;

/** A species of penguin. */
public enum Species {
    ADELIE,
    CHINSTRAP,
    GENTOO
}
