package dev.condyle.runtime.picture;

import dev.condyle.runtime.internal.text.Arguments;

/**
 * The magnitudes of the operations, in a number of steps.
 *
 * @param bins the number of steps
 * @param shear the maximum shear
 * @param translation the maximum translation, as a share of the size; 0 if it is in pixels
 * @param pixels the maximum translation in pixels, if it is no share
 * @param degrees the maximum rotation
 * @param colour the maximum change of a colour factor
 * @param bits the maximum number of bits that {@link ImageOperation#POSTERIZE} drops
 */
record Magnitudes(
        int bins,
        double shear,
        double translation,
        double pixels,
        double degrees,
        double colour,
        int bits) {

    /** Returns the magnitudes of RandAugment. */
    static Magnitudes ofRandAugment(int bins) {
        return new Magnitudes(checked(bins), 0.3, 150.0 / 331.0, 0, 30, 0.9, 4);
    }

    /** Returns the magnitudes of TrivialAugment, in the wide search space. */
    static Magnitudes ofTrivialAugmentWide(int bins) {
        return new Magnitudes(checked(bins), 0.99, 0, 32, 135, 0.99, 6);
    }

    private static int checked(int bins) {
        return Arguments.atLeast("numMagnitudeBins", bins, 2);
    }

    /**
     * Returns the magnitude of an operation.
     *
     * @param bin the step, from 0
     */
    float of(ImageOperation operation, int bin, int height, int width) {
        return switch (operation) {
            case IDENTITY, AUTO_CONTRAST, EQUALIZE -> 0;
            case SHEAR_X, SHEAR_Y -> linear(0, shear, bin);
            case TRANSLATE_X -> linear(0, translation == 0 ? pixels : translation * width, bin);
            case TRANSLATE_Y -> linear(0, translation == 0 ? pixels : translation * height, bin);
            case ROTATE -> linear(0, degrees, bin);
            case BRIGHTNESS, COLOR, CONTRAST, SHARPNESS -> linear(0, colour, bin);
            case POSTERIZE -> (float) Math.rint(8 - bin / (float) ((bins - 1) / (double) bits));
            case SOLARIZE -> linear(1, 0, bin);
        };
    }

    /** Computes in single precision and from both ends, as PyTorch's {@code linspace}. */
    private float linear(double first, double last, int bin) {
        float step = ((float) last - (float) first) / (bins - 1);
        return bin < bins / 2
                ? BytePlanes.blend(step, bin, (float) first)
                : BytePlanes.blend(-step, bins - 1 - bin, (float) last);
    }
}
