package dev.condyle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a weight of a {@link Head} method: a parameter of type {@code NDArray}. It is
 * initialised, trained and saved as {@code head.NAME}, where NAME is the name of the parameter or
 * that of its {@link Named}. Weight decay, if the optimizer uses it, applies to weights with two or
 * more dimensions, but not to vectors.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Weight {

    /** Stands for the length of the feature vector in {@link #value}. */
    int FEATURES = -1;

    /**
     * Stands for the number of logits in {@link #value}, which depends on the {@link Head#task}:
     * the number of classes, 1 in {@link Head.Task#BINARY}, the number of classes minus 1 in {@link
     * Head.Task#ORDINAL}, and the number of outputs, times the number of quantiles if there are
     * any, in {@link Head.Task#REGRESSION}. All quantiles of an output are adjacent.
     */
    int CLASSES = -2;

    /**
     * The shape: at least one dimension, each at least 1, or {@link #FEATURES} or {@link #CLASSES}.
     * As in Keras, input dimensions come before output dimensions: {@code {FEATURES, CLASSES}}.
     */
    int[] value();

    /** The initializer. Default: {@link Initializer#GLOROT_UNIFORM}. */
    Initializer init() default Initializer.GLOROT_UNIFORM;

    /**
     * The standard deviation of {@link Initializer#NORMAL}, above 0. Default: 0.05, as in Keras.
     */
    double stddev() default 0.05;

    /** The value of {@link Initializer#CONSTANT}, finite. Default: 0. */
    double constant() default 0;

    /**
     * The initializers of a weight. Fan-in and fan-out are defined as in Keras: for a shape (...,
     * in, out), they are in and out, each multiplied by the product of the preceding dimensions.
     * For a vector, both are its length.
     */
    enum Initializer {
        /** Zeros. */
        ZEROS,
        /** Ones. */
        ONES,
        /** The value of {@link #constant} everywhere. */
        CONSTANT,
        /** A normal distribution with mean 0 and standard deviation {@link #stddev}. */
        NORMAL,
        /** Uniform between plus and minus sqrt(6 / (fan-in + fan-out)): Keras's glorot_uniform. */
        GLOROT_UNIFORM,
        /** Uniform between plus and minus sqrt(6 / fan-in): Keras's he_uniform. */
        HE_UNIFORM
    }
}
