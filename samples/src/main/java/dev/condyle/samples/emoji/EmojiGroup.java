package dev.condyle.samples.emoji;

/** A group of emoji, as defined by Unicode. */
public enum EmojiGroup {
    ANIMALS_NATURE,
    FOOD_DRINK,
    FLAGS,
    SMILEYS_EMOTION
}
