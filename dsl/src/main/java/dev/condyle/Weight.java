package dev.condyle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a weight of a {@link Head} that is a method: a parameter of type {@code NDArray}. It is
 * initialised, trained and saved as {@code head.NAME}, by the parameter's name. A weight with two
 * dimensions or more decays, where the optimizer has weight decay; a vector does not.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Weight {

    /** As a dimension: the length of the vector of features. */
    int FEATURES = -1;

    /** As a dimension: the number of classes. */
    int CLASSES = -2;

    /**
     * The shape: at least one dimension, each at least 1, or {@link #FEATURES} or {@link #CLASSES}.
     * As in Keras, what a weight maps from comes before what it maps to: {@code {FEATURES,
     * CLASSES}}.
     */
    int[] value();

    /** How it begins. Default: {@link Initializer#GLOROT_UNIFORM}. */
    Initializer init() default Initializer.GLOROT_UNIFORM;

    /**
     * The standard deviation of {@link Initializer#NORMAL}, above 0. Default: 0.05, as in Keras.
     */
    double stddev() default 0.05;

    /** The number of {@link Initializer#CONSTANT}, finite. Default: 0. */
    double constant() default 0;

    /**
     * How a weight begins. Fan-in and fan-out are Keras's: of (..., in, out) they are in and out,
     * each times the product of the dimensions before them; both are the length of a vector.
     */
    enum Initializer {
        /** Zeros. */
        ZEROS,
        /** Ones. */
        ONES,
        /** {@link #constant} everywhere. */
        CONSTANT,
        /** The normal distribution with mean 0 and standard deviation {@link #stddev}. */
        NORMAL,
        /** Uniform between plus and minus sqrt(6 / (fan-in + fan-out)): Keras's glorot_uniform. */
        GLOROT_UNIFORM,
        /** Uniform between plus and minus sqrt(6 / fan-in): Keras's he_uniform. */
        HE_UNIFORM
    }
}
