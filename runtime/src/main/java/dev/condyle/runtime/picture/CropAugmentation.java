package dev.condyle.runtime.picture;

import java.util.SplittableRandom;

/** {@link Augmentation#crop}. */
record CropAugmentation(double least) implements ImageChange {

    CropAugmentation {
        if (!(least > 0 && least <= 1)) {
            throw new IllegalArgumentException(
                    "crop must be above 0 and at most 1, not " + least + ".");
        }
    }

    @Override
    public void apply(PixelPlanes pixels, View view, SplittableRandom random) {
        double side = Math.sqrt(least + (1 - least) * random.nextDouble());
        double right = (random.nextDouble() - 0.5) * (1 - side);
        double down = (random.nextDouble() - 0.5) * (1 - side);
        view.crop(side, right * pixels.width(), down * pixels.height());
    }
}
