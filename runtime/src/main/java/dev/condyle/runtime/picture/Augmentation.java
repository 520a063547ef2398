package dev.condyle.runtime.picture;

/**
 * A random change of an image that preserves its label, so that training sees different images in
 * each epoch: {@code Fit.epochs(20).augment(Augmentation.flip(), Augmentation.crop(0.8))}.
 * Immutable. The random draws depend only on the seed, the epoch and the example.
 */
public sealed interface Augmentation permits ImageChange {

    /** Flips the image horizontally with probability 0.5. */
    static Augmentation flip() {
        return new FlipAugmentation();
    }

    /**
     * Crops a random part of the same aspect ratio, and scales it to the full size.
     *
     * @param least the smallest proportion of the area, above 0 and at most 1; the proportion is
     *     drawn uniformly from it to 1
     * @throws IllegalArgumentException if it is out of range
     */
    static Augmentation crop(double least) {
        return new CropAugmentation(least);
    }

    /**
     * Rotates the image around its centre. Empty areas repeat the pixels at the edge.
     *
     * @param degrees the largest angle in either direction, above 0 and at most 180; the angle is
     *     drawn uniformly
     * @throws IllegalArgumentException if it is out of range
     */
    static Augmentation rotation(double degrees) {
        return new RotationAugmentation(degrees);
    }

    /**
     * Changes brightness, contrast and saturation, each by a separate factor from {@code 1 -
     * strength} to {@code 1 + strength}, as in torchvision's {@code ColorJitter}. Values are
     * clamped to [0, 1].
     *
     * @param strength above 0 and at most 1
     * @throws IllegalArgumentException if it is out of range
     */
    static Augmentation colour(double strength) {
        return new ColourAugmentation(strength);
    }
}
