package dev.condyle.runtime.picture;

import java.util.SplittableRandom;

/** The implementation of an {@link Augmentation}. */
sealed interface ImageChange extends Augmentation
        permits ColourAugmentation,
                CropAugmentation,
                ErasingAugmentation,
                FlipAugmentation,
                OperationAugmentation,
                RotationAugmentation {

    /**
     * Changes the colours of an image or its geometry.
     *
     * @param pixels the image; colour changes are applied in place
     * @param view the geometric transformation, which is applied once after all changes, or earlier
     *     by changes that depend on the transformed image
     * @param random the source of random numbers
     */
    void apply(PixelPlanes pixels, View view, SplittableRandom random);
}
