package dev.condyle.runtime.picture;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.SplittableRandom;

/** {@link Augmentation#colour}. */
record ColourAugmentation(double strength) implements ImageChange {

    ColourAugmentation {
        Arguments.aboveUpTo("colour", strength, 0, 1);
    }

    @Override
    public void apply(PixelPlanes pixels, View view, SplittableRandom random) {
        float brightness = factor(random);
        float contrast = factor(random);
        float saturation = factor(random);
        pixels.multiply(brightness);
        pixels.spread(pixels.meanLuma(), contrast);
        pixels.saturate(saturation);
    }

    private float factor(SplittableRandom random) {
        return (float) (1 + strength * (2 * random.nextDouble() - 1));
    }
}
