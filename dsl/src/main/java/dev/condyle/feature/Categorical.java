package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A category: a column for each, or, with {@link Embedded}, a learned vector. For String, char,
 * enums, byte, short, int, long, boolean and their boxes; for {@code List<String>}, several
 * categories at once, and {@code Map<String, X>}, where each has a weight (X a box of a number).
 *
 * <p>An enum's constants are its categories, a boolean's are false and true. For the other types at
 * most one of {@link #value}, {@link #numbers}, {@link #identity} and {@link #hashed} is given;
 * without any the vocabulary is learned: the most frequent first, those equally frequent in
 * descending order, as in Keras.
 *
 * <p>It becomes a {@code TextColumn}, {@code LongColumn}, {@code IdentityColumn}, {@code
 * HashedColumn}, {@code EnumColumn}, {@code BooleanColumn} or {@code MultiHotColumn} of {@code
 * dev.condyle.runtime.column}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Categorical {

    /**
     * The vocabulary of a String, a char, a List or a Map, none twice; for a char each is one
     * character. Default: it is learned.
     */
    String[] value() default {};

    /**
     * The vocabulary of a byte, short, int or long, none twice, each within the range of the type.
     * Default: it is learned.
     */
    long[] numbers() default {};

    /**
     * How many categories there are, from 1 to 16,777,213, where a byte, short, int or long is its
     * category: 0 to {@code identity - 1}. Default: 0, it is not.
     */
    int identity() default 0;

    /**
     * The number of bins that values are hashed to, from 2 to 16,777,213 (of a List or Map:
     * 1,048,576), by FarmHash as in {@code keras.layers.Hashing}. Default: 0, they are not.
     */
    int hashed() default 0;

    /**
     * One or two numbers that change the hash, which is then SipHash, as the salt of {@code
     * keras.layers.Hashing}. Only with {@link #hashed}. Default: none.
     */
    long[] salt() default {};

    /**
     * How many categories a learned vocabulary has at most, from 1 to 16,000,000. Default: 0, no
     * limit.
     */
    int maxCategories() default 0;

    /** How often a category must occur to be learned, at least 1. Default: 1. */
    int minCount() default 1;

    /**
     * What becomes of a value that is not in the vocabulary. Default: {@link Unknown#AUTO}. No
     * value of an enum, of a boolean or of bins is unknown.
     */
    Unknown unknown() default Unknown.AUTO;

    /**
     * How many columns the values that are not in the vocabulary are hashed to, from 1 to 1000,
     * under {@link Unknown#BUCKET}. Default: 1.
     */
    int unknownBins() default 1;

    /** What becomes of a null. Default: {@link Missing#AUTO}. A primitive is never null. */
    Missing missing() default Missing.AUTO;

    /** What the columns of a List hold. Default: {@link OutputMode#AUTO}. */
    OutputMode outputMode() default OutputMode.AUTO;
}
