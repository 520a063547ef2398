package dev.condyle.runtime.picture;

import java.util.SplittableRandom;

/** How an {@link Augmentation} changes an image. */
sealed interface ImageChange extends Augmentation
        permits ColourAugmentation, CropAugmentation, FlipAugmentation, RotationAugmentation {

    /**
     * Changes a picture, or only says how it is to be placed.
     *
     * @param pixels the picture, whose colours may be changed
     * @param view where the new picture looks in the old one; its pixels are taken at the end
     * @param random what is drawn from
     */
    void apply(PixelPlanes pixels, View view, SplittableRandom random);
}
