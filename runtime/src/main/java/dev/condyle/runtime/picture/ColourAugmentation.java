package dev.condyle.runtime.picture;

import java.util.SplittableRandom;

/** {@link Augmentation#colour}. */
record ColourAugmentation(double strength) implements ImageChange {

    ColourAugmentation {
        if (!(strength > 0 && strength <= 1)) {
            throw new IllegalArgumentException(
                    "colour must be above 0 and at most 1, not " + strength + ".");
        }
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
