package dev.condyle.runtime.internal.loop;

import java.util.OptionalDouble;
import java.util.Random;

/**
 * Draws the parameters of <a href="https://arxiv.org/abs/1710.09412">mixup</a> and <a
 * href="https://arxiv.org/abs/1905.04899">CutMix</a> as their authors do: one share per batch from
 * Beta(α, α), and for each example a partner from the same batch. The draws are reproducible by the
 * seed.
 */
final class Mixup {

    private final OptionalDouble mixup;
    private final OptionalDouble cutMix;
    private final int height;
    private final int width;
    private final Random random;

    /**
     * Creates the source of draws for mixup.
     *
     * @param alpha above 0
     * @param seed the seed
     */
    Mixup(double alpha, long seed) {
        this(OptionalDouble.of(alpha), OptionalDouble.empty(), 0, 0, seed);
    }

    /**
     * Creates the source of draws for mixup, CutMix or both. For each batch, one of both is chosen
     * with equal probability.
     *
     * @param mixup the α of mixup, above 0; empty to use only CutMix
     * @param cutMix the α of CutMix, above 0; empty to use only mixup
     * @param height the height of the images, for CutMix
     * @param width the width of the images, for CutMix
     * @param seed the seed
     */
    Mixup(OptionalDouble mixup, OptionalDouble cutMix, int height, int width, long seed) {
        this.mixup = mixup;
        this.cutMix = cutMix;
        this.height = height;
        this.width = width;
        // Differs from the seed of the order of the examples.
        random = new Random(~seed);
    }

    /** Starts the draws of a batch. */
    void restart(long seed) {
        random.setSeed(~seed);
    }

    /**
     * Draws the mix of the next batch.
     *
     * @param size the number of examples in the batch
     */
    Mix next(int size) {
        boolean cuts = cutMix.isPresent() && (mixup.isEmpty() || random.nextBoolean());
        double share = beta((cuts ? cutMix : mixup).orElseThrow());
        if (!cuts) {
            return new Mix((float) share, partners(size));
        }
        CutBox box = CutBox.of(share, random.nextInt(width), random.nextInt(height), height, width);
        double exact = 1 - (double) box.area() / ((long) height * width);
        return new Mix((float) exact, partners(size), box);
    }

    private int[] partners(int size) {
        int[] partners = ExampleOrder.plain(size);
        ExampleOrder.shuffle(partners, random);
        return partners;
    }

    /**
     * Draws from Beta(α, α): X / (X + Y), with X and Y from Gamma(α). Computed with logarithms,
     * since for a small α both usually underflow.
     */
    private double beta(double alpha) {
        double x = logGamma(alpha);
        double y = logGamma(alpha);
        return 1 / (1 + Math.exp(y - x));
    }

    /** Draws the logarithm of a number from Gamma(α): a number from Gamma(α + 1) times U^(1/α). */
    private double logGamma(double alpha) {
        double shrink = Math.log(1 - random.nextDouble()) / alpha;
        return Math.log(gammaAboveOne(alpha + 1)) + shrink;
    }

    /** Draws from Gamma(shape), with shape above 1, by the method of Marsaglia and Tsang (2000). */
    private double gammaAboveOne(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + c * normal, 3);
            double bound = 0.5 * normal * normal + d - d * v + d * Math.log(v);
            if (v > 0 && Math.log(1 - random.nextDouble()) < bound) {
                return d * v;
            }
        }
    }
}
