package dev.condyle.samples.tags;

/** A tag of an emoji, from the annotations of the Unicode CLDR. */
public enum Tag {
    ANIMAL,
    BIRD,
    CAT,
    DESSERT,
    DRINK,
    EYES,
    FACE,
    FLOWER,
    FOOD,
    FRUIT,
    HEART,
    INSECT,
    MOUTH,
    PLANT,
    SAD,
    SMILE,
    SWEET,
    VEGETABLE
}
