package dev.condyle.runtime.picture;

import java.util.SplittableRandom;

/** {@link Augmentation#rotation}. */
record RotationAugmentation(double degrees) implements ImageChange {

    RotationAugmentation {
        if (!(degrees > 0 && degrees <= 180)) {
            throw new IllegalArgumentException(
                    "rotation must be above 0 and at most 180 degrees, not " + degrees + ".");
        }
    }

    @Override
    public void apply(PixelPlanes pixels, View view, SplittableRandom random) {
        view.rotate(Math.toRadians(degrees) * (2 * random.nextDouble() - 1));
    }
}
