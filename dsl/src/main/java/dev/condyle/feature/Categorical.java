package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Encodes a category, one-hot or, with {@link Embedded}, as a learned vector. Applies to String,
 * char, enums, byte, short, int, long, boolean and their wrapper types; to {@code List<String>},
 * which contains several categories; and to {@code Map<String, X>}, where each category has a
 * weight (X is a numeric wrapper type).
 *
 * <p>The categories of an enum are its constants; the categories of a boolean are false and true.
 * For the other types, at most one of {@link #value}, {@link #numbers}, {@link #identity} and
 * {@link #hashed} can be set. If none is set, the vocabulary is learned from the training rows. The
 * most frequent category comes first, and ties are in descending order, as in Keras.
 *
 * <p>Generates a {@code TextColumn}, {@code LongColumn}, {@code IdentityColumn}, {@code
 * HashedColumn}, {@code EnumColumn}, {@code BooleanColumn} or {@code MultiHotColumn} of {@code
 * dev.condyle.runtime.column}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Categorical {

    /**
     * The vocabulary of a String, a char, a List or a Map: at most 30,000 values without
     * duplicates. For a char, each value is one character. Default: learned.
     */
    String[] value() default {};

    /**
     * The vocabulary of a byte, short, int or long: at most 30,000 values without duplicates, each
     * within the range of the type. Default: learned.
     */
    long[] numbers() default {};

    /**
     * The number of categories, if a byte, short, int or long is itself the index of its category:
     * 0 to {@code identity - 1}. From 1 to 16,777,216, with {@link Embedded} to 2,147,483,645.
     * Default: 0, not used.
     */
    int identity() default 0;

    /**
     * The number of bins that values are hashed to, from 2 to 16,777,216, with {@link Embedded} to
     * 2,147,483,645 (for a List or Map, to 1,048,576). The hash is FarmHash, as in {@code
     * keras.layers.Hashing}. Default: 0, no hashing.
     */
    int hashed() default 0;

    /**
     * One or two numbers as the salt of the hash, which is then SipHash, as with the salt of {@code
     * keras.layers.Hashing}. Allowed only with {@link #hashed}. Default: none.
     */
    long[] salt() default {};

    /**
     * The maximum size of a learned vocabulary, from 1 to 16,777,216, with {@link Embedded} to
     * 500,000,000 (but not for a List or Map). Default: 0, the maximum.
     */
    int maxCategories() default 0;

    /**
     * The number of times that a category must occur in the training rows to be part of a learned
     * vocabulary, at least 1. Default: 1.
     */
    int minCount() default 1;

    /**
     * How an out-of-vocabulary value is encoded. Default: {@link Unknown#AUTO}. Has no effect for
     * enums, booleans and hashed values, which are never out of vocabulary.
     */
    Unknown unknown() default Unknown.AUTO;

    /**
     * The number of columns that out-of-vocabulary values are hashed to with {@link
     * Unknown#BUCKET}, from 1 to 1000. Default: 1.
     */
    int unknownBins() default 1;

    /** How null is encoded. Default: {@link Missing#AUTO}. A primitive is never null. */
    Missing missing() default Missing.AUTO;

    /** How a List is encoded. Default: {@link OutputMode#AUTO}. */
    OutputMode outputMode() default OutputMode.AUTO;
}
