package dev.condyle.runtime.internal.loop;

import java.util.Random;

/**
 * Draws how batches are mixed, as the authors of <a
 * href="https://arxiv.org/abs/1710.09412">mixup</a> do: one share a batch, from Beta(α, α), and for
 * each example a partner of the same batch. The same seed gives the same draws.
 */
final class Mixup {

    private final double alpha;
    private final Random random;

    /**
     * Begins to draw.
     *
     * @param alpha above 0
     * @param seed the seed
     */
    Mixup(double alpha, long seed) {
        this.alpha = alpha;
        // Not what the order of the examples is drawn from.
        random = new Random(~seed);
    }

    /**
     * Draws for the next batch.
     *
     * @param size the number of its examples
     */
    Mix next(int size) {
        float share = (float) beta();
        int[] partners = ExampleOrder.plain(size);
        ExampleOrder.shuffle(partners, random);
        return new Mix(share, partners);
    }

    /**
     * A number from Beta(α, α): X / (X + Y), with X and Y from Gamma(α). By their logarithms, since
     * for a small α both are mostly too small for a double.
     */
    private double beta() {
        double x = logGamma();
        double y = logGamma();
        return 1 / (1 + Math.exp(y - x));
    }

    /** The logarithm of a number from Gamma(α): one from Gamma(α + 1), times U^(1/α). */
    private double logGamma() {
        double shrink = Math.log(1 - random.nextDouble()) / alpha;
        return Math.log(gammaAboveOne(alpha + 1)) + shrink;
    }

    /** A number from Gamma(shape), shape above 1, by Marsaglia and Tsang (2000). */
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
