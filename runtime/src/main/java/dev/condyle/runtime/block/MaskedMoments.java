package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.engine.Autocast;

/** The mean and variance of each channel of padded sequences (N, C, L), without the padding. */
final class MaskedMoments {

    private static final int LENGTH = 2;
    private static final int[] ALL_BUT_CHANNELS = {0, LENGTH};

    private final NDArray centred; // (N, C, L)
    private final NDArray mean; // (C)
    private final NDArray variance; // (C), of the population
    private final long count;

    MaskedMoments(NDArray sequences, SequenceMask mask) {
        // Statistics of a lower precision would be saved as running statistics.
        NDArray x = Autocast.float32(sequences);
        NDArray total = mask.lengths().sum();
        count = total.getLong();
        NDArray divisor = total.maximum(1).toType(x.getDataType(), false);
        mean = mask.replace(x, LENGTH, 0).sum(ALL_BUT_CHANNELS).div(divisor);
        centred = x.sub(spread(mean));
        variance = mask.replace(centred, LENGTH, 0).square().sum(ALL_BUT_CHANNELS).div(divisor);
    }

    /** Returns the number of steps of all sequences. */
    long count() {
        return count;
    }

    /** Returns the normalised sequences, multiplied and shifted per channel. */
    NDArray normalized(float epsilon, NDArray factors, NDArray shifts) {
        // A view of the factors would be attached to the manager of the weights.
        return centred.div(spread(variance.add(scalar(epsilon)).sqrt()))
                .transpose(0, 2, 1)
                .mul(factors)
                .add(shifts)
                .transpose(0, 2, 1);
    }

    /** Updates running statistics in place, the variance with that of the sample. */
    void update(NDArray runningMean, NDArray runningVariance, float momentum) {
        NDArray sample = variance.stopGradient().mul(scalar(count / (count - 1f)));
        blend(runningMean, mean.stopGradient(), momentum);
        blend(runningVariance, sample, momentum);
    }

    private void blend(NDArray running, NDArray now, float momentum) {
        running.muli(scalar(momentum)).addi(now.mul(scalar(1 - momentum)));
    }

    private NDArray scalar(float value) {
        NDManager manager = mean.getManager();
        return manager.full(new Shape(), value, mean.getDataType());
    }

    private static NDArray spread(NDArray channels) {
        return channels.reshape(1, channels.size(), 1);
    }
}
