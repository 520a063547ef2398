package dev.condyle.runtime.picture;

/**
 * A random change of an image that does not change its label, so that each epoch trains on
 * different images: {@code Fit.epochs(20).augment(Augmentation.flip(), Augmentation.crop(0.8))}.
 * Instances are immutable and thread-safe. The random values depend only on the seed, the epoch and
 * the example.
 */
public sealed interface Augmentation permits ImageChange {

    /** Flips the image horizontally with probability 0.5. */
    static Augmentation flip() {
        return new FlipAugmentation();
    }

    /**
     * Crops a random part with the image's aspect ratio and scales it to the full size.
     *
     * @param least the smallest share of the area, above 0 and at most 1; the share is drawn
     *     uniformly between it and 1
     * @throws IllegalArgumentException if it is out of range
     */
    static Augmentation crop(double least) {
        return new CropAugmentation(least);
    }

    /**
     * Rotates the image around its centre; empty areas repeat the edge pixels.
     *
     * @param degrees the maximum angle in either direction, above 0 and at most 180; angles are
     *     drawn uniformly
     * @throws IllegalArgumentException if it is out of range
     */
    static Augmentation rotation(double degrees) {
        return new RotationAugmentation(degrees);
    }

    /**
     * Changes brightness, contrast and saturation, each by its own factor from {@code 1 - strength}
     * to {@code 1 + strength}, as in torchvision's {@code ColorJitter}; values are clamped to 0 to
     * 1.
     *
     * @param strength above 0 and at most 1
     * @throws IllegalArgumentException if it is out of range
     */
    static Augmentation colour(double strength) {
        return new ColourAugmentation(strength);
    }

    /**
     * Erases a random rectangle of half of the images, like torchvision's {@code
     * v2.RandomErasing()}: {@code randomErasing(0.5, 0.02, 0.33, 0.3, 3.3, 0)}.
     */
    static Augmentation randomErasing() {
        return randomErasing(0.5);
    }

    /**
     * Erases a random rectangle, with the other parameters of {@link #randomErasing()}.
     *
     * @param p the probability that an image is changed, above 0 and at most 1
     * @throws IllegalArgumentException if it is out of range
     */
    static Augmentation randomErasing(double p) {
        return randomErasing(p, 0.02, 0.33, 0.3, 3.3, 0);
    }

    /**
     * Erases a random rectangle (<a href="https://arxiv.org/abs/1708.04896">Zhong et al.,
     * 2017</a>), with the parameters of torchvision's {@code v2.RandomErasing}. If ten random
     * rectangles do not fit, the image is not changed.
     *
     * @param p the probability that an image is changed, above 0 and at most 1
     * @param minScale the smallest share of the area that is erased, from 0 to 1; shares are drawn
     *     uniformly
     * @param maxScale the largest share, above 0 and at most 1
     * @param minRatio the smallest ratio of height to width, above 0; logarithms of ratios are
     *     drawn uniformly
     * @param maxRatio the largest ratio
     * @param value the value of erased pixels, from 0 to 1, before {@code mean} and {@code std} are
     *     applied: one number, or three for red, green and blue
     * @throws IllegalArgumentException if a number is out of range, or a minimum is above its
     *     maximum
     */
    static Augmentation randomErasing(
            double p,
            double minScale,
            double maxScale,
            double minRatio,
            double maxRatio,
            double... value) {
        return new ErasingAugmentation(p, minScale, maxScale, minRatio, maxRatio, value);
    }

    /** Applies two random operations, like torchvision's {@code v2.RandAugment()}. */
    static Augmentation randAugment() {
        return randAugment(2, 9);
    }

    /**
     * Applies random operations, with 31 magnitudes.
     *
     * @param numOps the number of operations per image, at least 1
     * @param magnitude the strength of the operations, from 0 to 30
     * @throws IllegalArgumentException if a number is out of range
     */
    static Augmentation randAugment(int numOps, int magnitude) {
        return randAugment(numOps, magnitude, 31);
    }

    /**
     * Applies random operations (RandAugment, <a href="https://arxiv.org/abs/1909.13719">Cubuk et
     * al., 2019</a>), with the parameters and operations of torchvision's {@code v2.RandAugment}:
     * identity, shear, translation, rotation, brightness, colour, contrast, sharpness, posterize,
     * solarize, autocontrast and equalize. All have the same magnitude, and its sign is random
     * where an operation has two directions. As in torchvision, the operations work on values
     * rounded to 256 levels, without interpolation, and empty areas are black.
     *
     * @param numOps the number of operations per image, at least 1
     * @param magnitude the strength of the operations, from 0 to {@code numMagnitudeBins - 1}
     * @param numMagnitudeBins the number of magnitudes, at least 2
     * @throws IllegalArgumentException if a number is out of range
     */
    static Augmentation randAugment(int numOps, int magnitude, int numMagnitudeBins) {
        return OperationAugmentation.randAugment(numOps, magnitude, numMagnitudeBins);
    }

    /**
     * Applies one random operation with a random magnitude, like torchvision's {@code
     * v2.TrivialAugmentWide()}, with 31 magnitudes.
     */
    static Augmentation trivialAugmentWide() {
        return trivialAugmentWide(31);
    }

    /**
     * Applies one random operation with a random magnitude (TrivialAugment, <a
     * href="https://arxiv.org/abs/2103.10158">Müller and Hutter, 2021</a>), like torchvision's
     * {@code v2.TrivialAugmentWide}. The operations are those of {@link #randAugment}, with wider
     * ranges.
     *
     * @param numMagnitudeBins the number of magnitudes, at least 2
     * @throws IllegalArgumentException if it is below 2
     */
    static Augmentation trivialAugmentWide(int numMagnitudeBins) {
        return OperationAugmentation.trivialAugmentWide(numMagnitudeBins);
    }
}
