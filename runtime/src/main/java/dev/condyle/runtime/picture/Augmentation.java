package dev.condyle.runtime.picture;

/**
 * A random change of a picture that leaves its label right, so that training sees other pictures in
 * each epoch: {@code Fit.epochs(20).augment(Augmentation.flip(), Augmentation.crop(0.8))}.
 * Immutable. What is drawn depends on the seed, the epoch and the example alone.
 */
public sealed interface Augmentation permits ImageChange {

    /** Left and right change places, in half of all cases. */
    static Augmentation flip() {
        return new FlipAugmentation();
    }

    /**
     * A part of the picture, of its aspect ratio and anywhere in it, fills the picture.
     *
     * @param least the smallest share of the area, above 0 and at most 1; the share is drawn evenly
     *     between it and 1
     * @throws IllegalArgumentException if it is out of range
     */
    static Augmentation crop(double least) {
        return new CropAugmentation(least);
    }

    /**
     * The picture is turned around its middle; what then is empty repeats the pixels at its edge.
     *
     * @param degrees the widest angle to either side, above 0 and at most 180; angles are drawn
     *     evenly
     * @throws IllegalArgumentException if it is out of range
     */
    static Augmentation rotation(double degrees) {
        return new RotationAugmentation(degrees);
    }

    /**
     * Brightness, contrast and saturation are changed, each by a factor of its own from {@code 1 -
     * strength} to {@code 1 + strength}, as in torchvision's {@code ColorJitter}; values stay from
     * 0 to 1.
     *
     * @param strength above 0 and at most 1
     * @throws IllegalArgumentException if it is out of range
     */
    static Augmentation colour(double strength) {
        return new ColourAugmentation(strength);
    }
}
