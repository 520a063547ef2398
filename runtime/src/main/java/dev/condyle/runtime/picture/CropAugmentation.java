package dev.condyle.runtime.picture;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.SplittableRandom;

/** {@link Augmentation#crop}. */
record CropAugmentation(double least) implements ImageChange {

    CropAugmentation {
        Arguments.aboveUpTo("crop", least, 0, 1);
    }

    @Override
    public void apply(PixelPlanes pixels, View view, SplittableRandom random) {
        double side = Math.sqrt(least + (1 - least) * random.nextDouble());
        double right = (random.nextDouble() - 0.5) * (1 - side);
        double down = (random.nextDouble() - 0.5) * (1 - side);
        view.crop(side, right * pixels.width(), down * pixels.height());
    }
}
