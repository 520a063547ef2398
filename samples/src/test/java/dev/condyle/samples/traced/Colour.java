package dev.condyle.samples.traced;

/** The classes of the test, each with the channel that is bright in its pictures. */
enum Colour {
    RED,
    GREEN,
    BLUE
}
