package dev.condyle.runtime.picture;

import java.util.SplittableRandom;

/** {@link Augmentation#flip}. */
record FlipAugmentation() implements ImageChange {

    @Override
    public void apply(PixelPlanes pixels, View view, SplittableRandom random) {
        if (random.nextBoolean()) {
            view.flip();
        }
    }
}
