package dev.condyle.runtime.picture;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.SplittableRandom;

/** {@link Augmentation#rotation}. */
record RotationAugmentation(double degrees) implements ImageChange {

    RotationAugmentation {
        Arguments.aboveUpTo("rotation in degrees", degrees, 0, 180);
    }

    @Override
    public void apply(PixelPlanes pixels, View view, SplittableRandom random) {
        view.rotate(Math.toRadians(degrees) * (2 * random.nextDouble() - 1));
    }
}
