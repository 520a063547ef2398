package dev.condyle.samples.emoji;

/** A group of emoji, as Unicode has them. */
public enum EmojiGroup {
    ANIMALS_NATURE,
    FOOD_DRINK,
    FLAGS,
    SMILEYS_EMOTION
}
