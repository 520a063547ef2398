package dev.condyle.runtime.picture;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.SplittableRandom;

/**
 * {@link Augmentation#randAugment} and {@link Augmentation#trivialAugmentWide}.
 *
 * @param numOps the number of operations
 * @param magnitude the step of the magnitudes; negative if it is drawn at random
 * @param magnitudes the magnitudes
 */
record OperationAugmentation(int numOps, int magnitude, Magnitudes magnitudes)
        implements ImageChange {

    private static final ImageOperation[] OPERATIONS = ImageOperation.values();

    static OperationAugmentation randAugment(int numOps, int magnitude, int bins) {
        Arguments.atLeast("numOps", numOps, 1);
        Magnitudes magnitudes = Magnitudes.ofRandAugment(bins);
        Arguments.within("magnitude", magnitude, 0, bins - 1);
        return new OperationAugmentation(numOps, magnitude, magnitudes);
    }

    static OperationAugmentation trivialAugmentWide(int bins) {
        return new OperationAugmentation(1, -1, Magnitudes.ofTrivialAugmentWide(bins));
    }

    @Override
    public void apply(PixelPlanes pixels, View view, SplittableRandom random) {
        pixels.settle(view);
        BytePlanes image = BytePlanes.of(pixels);
        for (int i = 0; i < numOps; i++) {
            // The number of draws is the same for images of all sizes.
            ImageOperation operation = OPERATIONS[below(OPERATIONS.length, random)];
            int drawn = below(magnitudes.bins(), random);
            boolean negative = random.nextBoolean();
            int bin = magnitude < 0 ? drawn : magnitude;
            float strength = magnitudes.of(operation, bin, image.height(), image.width());
            image = operation.apply(image, negative && operation.isSigned() ? -strength : strength);
        }
        image.copyTo(pixels);
    }

    private static int below(int bound, SplittableRandom random) {
        return (int) (random.nextDouble() * bound);
    }

    @Override
    public String toString() {
        return magnitude < 0
                ? "TrivialAugmentWide[numMagnitudeBins=" + magnitudes.bins() + "]"
                : "RandAugment[numOps="
                        + numOps
                        + ", magnitude="
                        + magnitude
                        + ", numMagnitudeBins="
                        + magnitudes.bins()
                        + "]";
    }
}
