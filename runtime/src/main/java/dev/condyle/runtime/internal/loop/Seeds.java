package dev.condyle.runtime.internal.loop;

/**
 * The seeds of all random numbers of a training, as a function of the position in it. So a training
 * that continues, after another one or after a crash, draws the same numbers as one that was never
 * interrupted.
 *
 * @param seed the seed of the training
 */
public record Seeds(long seed) {

    private enum Use {
        ORDER,
        DROPOUT,
        MIXING
    }

    // The increment of SplitMix64, 2^64 divided by the golden ratio.
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * Returns the seed of the order of the examples.
     *
     * @param epoch the number of the epoch, from 1
     */
    long order(int epoch) {
        return of(Use.ORDER, epoch, 0);
    }

    /**
     * Returns the seed of the random numbers that the engine draws for a batch.
     *
     * @param batch the number of the batch, from 1
     */
    long dropout(int epoch, int batch) {
        return of(Use.DROPOUT, epoch, batch);
    }

    /** Returns the seed of the mixtures of a batch. */
    long mixing(int epoch, int batch) {
        return of(Use.MIXING, epoch, batch);
    }

    private long of(Use use, int epoch, int batch) {
        long mixed = mix(seed + GOLDEN);
        mixed = mix(mixed + use.ordinal() + GOLDEN);
        mixed = mix(mixed + epoch + GOLDEN);
        return mix(mixed + batch + GOLDEN);
    }

    /** Mixes bits like SplitMix64. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
