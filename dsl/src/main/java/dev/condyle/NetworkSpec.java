package dev.condyle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes the input and output of an image network, so that the processor can infer shapes
 * without loading the class. It annotates a public class that implements {@code
 * dev.condyle.runtime.network.Network} and has a public no-argument constructor.
 *
 * <p>For an image of H by W the features are (C, ceil(H / s), ceil(W / s)), where C is {@link
 * #channels} at the requested width and s is the {@link #stride}. This applies to all {@link
 * Conventions} and to every image of at least 1 by 1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NetworkSpec {

    /**
     * The input size that the network was designed for: (channels, height, width). Default: {3,
     * 224, 224}.
     */
    int[] input() default {3, 224, 224};

    /** The number of channels of the features at width 1, at least 1. */
    int channels();

    /**
     * The total stride, the factor by which the features are smaller than the image; at least 1. It
     * is 32 for most networks.
     */
    int stride();

    /**
     * The pooling that {@link Pooling#DEFAULT} stands for: {@link Pooling#AVERAGE} (default),
     * {@link Pooling#MAX} or {@link Pooling#NONE}.
     */
    Pooling pooling() default Pooling.AVERAGE;

    /**
     * The conventions that the network can be built with: at least one, each at most once. The
     * first is the one that {@link Conventions#DEFAULT} stands for.
     */
    Variant[] variants();

    /**
     * The number of parameters, including running statistics, at width 1 and with the channels of
     * {@link #input}. Default: -1, not specified.
     */
    long parameters() default -1;

    /** The number of trainable {@link #parameters}. Default: -1, not specified. */
    long trainable() default -1;

    /** The properties of the network in one of its conventions. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Variant {

        /** The conventions; not {@link Conventions#DEFAULT}. */
        Conventions value();

        /**
         * The mean to subtract from an image that is scaled to [0, 1]: one number per channel of
         * {@link NetworkSpec#input}, in the order RGB if there are three. For an image with a
         * different number of channels, the average is used for each channel.
         */
        double[] mean();

        /**
         * The standard deviation to divide an image by after {@link #mean} is subtracted: one
         * number per channel, each above 0.
         */
        double[] std();

        /**
         * How the number of {@link NetworkSpec#channels} depends on the width. Default: {@link
         * Width#FIXED}.
         */
        Width width() default Width.FIXED;

        /**
         * The weights that {@link Backbone#weights} can name, such as {@code weights = "imagenet"}.
         * Default: none.
         */
        Preset[] presets() default {};
    }

    /**
     * Weights with a name, for one of the conventions and one width. {@link Backbone#weights} then
     * accepts the name instead of a location, and the compiler reports a name that does not exist:
     *
     * <pre>{@code
     * @Variant(
     *         value = Conventions.TORCHVISION,
     *         mean = {0.485, 0.456, 0.406},
     *         std = {0.229, 0.224, 0.225},
     *         presets = @Preset(
     *                 name = "imagenet",
     *                 weights = "hf:timm/mobilenetv2_100.ra_in1k",
     *                 classes = 1000))
     * }</pre>
     */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Preset {

        /**
         * The name: letters, digits, {@code _} and {@code -}. Presets of different widths and
         * conventions usually have the same name; presets of the same width and conventions have
         * different names.
         */
        String name();

        /**
         * The location of the weights, as in {@link Backbone#weights}, usually {@code
         * hf:owner/name}. For a URL, {@link Backbone#sha256} must be set together with the name.
         */
        String weights();

        /** The width that the weights were trained with, above 0. Default: 1. */
        double width() default 1;

        /**
         * The number of classes of the classifier in the file, for {@link Head#pretrained}.
         * Default: 0, not specified; it is then checked only when the weights are loaded.
         */
        int classes() default 0;
    }

    /** How the number of channels of a network depends on its width. */
    enum Width {
        /** The network supports only width 1. */
        FIXED,
        /** Width times channels, rounded down, as in Keras's MobileNet. */
        TRUNCATED,
        /**
         * Width times channels, rounded to the nearest multiple of 8, but at least 8. It is rounded
         * up if the result would otherwise be more than 10 % smaller, as by {@code make_divisible}
         * in the reference code of the MobileNets.
         */
        DIVISIBLE,
        /** Like {@link #DIVISIBLE}, but a width below 1 counts as 1. */
        DIVISIBLE_FROM_ONE;

        private static final int DIVISOR = 8;
        private static final double LEAST = 0.9;

        /**
         * Returns the number of channels at a width.
         *
         * @param channels the number of channels at width 1, at least 1
         * @param width the width, above 0
         * @throws IllegalArgumentException if the width is not a finite number above 0, if the
         *     network does not support it, or if no channel is left
         */
        public int channels(int channels, double width) {
            if (!(width > 0) || Double.isInfinite(width)) {
                throw new IllegalArgumentException(
                        "The width must be above 0, but is " + width + ".");
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
                        "This network supports only width 1, but the width is " + width + ".");
            }
            return channels;
        }

        private static int truncated(int channels, double width) {
            int wide = (int) (channels * width);
            if (wide < 1) {
                throw new IllegalArgumentException(
                        "Width "
                                + width
                                + " is too small: none of the "
                                + channels
                                + " channels is left.");
            }
            return wide;
        }

        private static int divisible(double channels) {
            int rounded = Math.max(DIVISOR, (int) (channels + DIVISOR / 2.0) / DIVISOR * DIVISOR);
            return rounded < LEAST * channels ? rounded + DIVISOR : rounded;
        }
    }
}
