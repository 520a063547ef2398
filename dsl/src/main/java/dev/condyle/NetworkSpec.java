package dev.condyle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a network for pictures takes and gives, so that shapes are checked through it without
 * loading it. It stands on a public class with a public constructor without arguments that
 * implements {@code dev.condyle.runtime.network.Network}.
 *
 * <p>For a picture of H by W the features are (C, ceil(H / s), ceil(W / s)), with C the {@link
 * #channels} at the width asked for and s the {@link #stride}. This holds in both {@link
 * Conventions} and for any size of at least 1 by 1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NetworkSpec {

    /**
     * The input that the network was made for: (channels, height, width). Default: {3, 224, 224}.
     */
    int[] input() default {3, 224, 224};

    /** The number of channels of the features at width 1, at least 1. */
    int channels();

    /** By how much a feature is coarser than a pixel, at least 1: 32 for most networks. */
    int stride();

    /**
     * What {@link Pooling#DEFAULT} means. {@link Pooling#AVERAGE} (default), {@link Pooling#MAX} or
     * {@link Pooling#NONE}.
     */
    Pooling pooling() default Pooling.AVERAGE;

    /**
     * The conventions that the network can be built in, each at most once, at least one. The first
     * is what {@link Conventions#DEFAULT} means.
     */
    Variant[] variants();

    /**
     * How many numbers the network learns or keeps, running statistics included, at width 1 and
     * with the channels of {@link #input}. Default: -1, not said.
     */
    long parameters() default -1;

    /** How many of {@link #parameters} training can change. Default: -1, not said. */
    long trainable() default -1;

    /** A network in one of the conventions. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Variant {

        /** The conventions; not {@link Conventions#DEFAULT}. */
        Conventions value();

        /**
         * What is subtracted from a picture scaled to [0, 1], a number for each channel of {@link
         * NetworkSpec#input}: RGB where there are three. A picture of another number of channels
         * gets the average of them on each.
         */
        double[] mean();

        /**
         * What a picture is divided by after {@link #mean} is subtracted, as many numbers, each
         * above 0.
         */
        double[] std();

        /** How {@link NetworkSpec#channels} change with the width. Default: not at all. */
        Width width() default Width.FIXED;
    }

    /** How a number of channels changes with the width of a network. */
    enum Width {
        /** The network has one width, 1. */
        FIXED,
        /** Width times channels without its fraction, as in Keras's MobileNet. */
        TRUNCATED,
        /**
         * Width times channels, rounded to a multiple of 8 of at least 8, and up where that would
         * lose more than a tenth: {@code make_divisible} of the MobileNets' code.
         */
        DIVISIBLE,
        /** As {@link #DIVISIBLE}, but a width below 1 counts as 1. */
        DIVISIBLE_FROM_ONE;

        private static final int DIVISOR = 8;
        private static final double LEAST = 0.9;

        /**
         * The number of channels at a width.
         *
         * @param channels the number at width 1, at least 1
         * @param width the width, above 0
         * @throws IllegalArgumentException if the network has no such width, or it leaves no
         *     channel
         */
        public int channels(int channels, double width) {
            if (!(width > 0) || Double.isInfinite(width)) {
                throw new IllegalArgumentException("A width is above 0, not " + width + ".");
            }
            return switch (this) {
                case FIXED -> fixed(channels, width);
                case TRUNCATED -> truncated(channels, width);
                case DIVISIBLE -> divisible(channels * width);
                case DIVISIBLE_FROM_ONE -> divisible(channels * Math.max(1, width));
            };
        }

        private static int fixed(int channels, double width) {
            if (width != 1) {
                throw new IllegalArgumentException(
                        "This network has no other width than 1; " + width + " was asked for.");
            }
            return channels;
        }

        private static int truncated(int channels, double width) {
            int wide = (int) (channels * width);
            if (wide < 1) {
                throw new IllegalArgumentException(
                        "Width " + width + " leaves none of " + channels + " channels.");
            }
            return wide;
        }

        private static int divisible(double channels) {
            int rounded = Math.max(DIVISOR, (int) (channels + DIVISOR / 2.0) / DIVISOR * DIVISOR);
            return rounded < LEAST * channels ? rounded + DIVISOR : rounded;
        }
    }
}
