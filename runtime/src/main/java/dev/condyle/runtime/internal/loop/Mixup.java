package dev.condyle.runtime.internal.loop;

import java.util.Random;

/**
 * Draws the parameters of <a href="https://arxiv.org/abs/1710.09412">mixup</a> as its authors do:
 * one share per batch from Beta(α, α), and for each example a partner from the same batch. The
 * draws are reproducible by the seed.
 */
final class Mixup {

    private final double alpha;
    private final Random random;

    /**
     * Creates the source of draws.
     *
     * @param alpha above 0
     * @param seed the seed
     */
    Mixup(double alpha, long seed) {
        this.alpha = alpha;
        // Differs from the seed of the order of the examples.
        random = new Random(~seed);
    }

    /**
     * Draws the mix of the next batch.
     *
     * @param size the number of examples in the batch
     */
    Mix next(int size) {
        float share = (float) beta();
        int[] partners = ExampleOrder.plain(size);
        ExampleOrder.shuffle(partners, random);
        return new Mix(share, partners);
    }

    /**
     * Draws from Beta(α, α): X / (X + Y), with X and Y from Gamma(α). Computed with logarithms,
     * since for a small α both usually underflow.
     */
    private double beta() {
        double x = logGamma();
        double y = logGamma();
        return 1 / (1 + Math.exp(y - x));
    }

    /** Draws the logarithm of a number from Gamma(α): a number from Gamma(α + 1) times U^(1/α). */
    private double logGamma() {
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
