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
}
