package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;

/**
 * The factor of the loss in a training with float16, which keeps small gradients from becoming 0.
 * As in PyTorch's {@code GradScaler}, it starts at 65,536, is halved if gradients overflow, and is
 * doubled after 2,000 batches without an overflow. Being a power of 2, it does not change the
 * digits of the gradients.
 */
final class LossScale implements TrainingPart {

    private static final float START = 65_536;
    private static final float LARGEST = 0x1p100f;
    private static final int INTERVAL = 2000;
    private static final String NAME = "loss.scale";

    private final int interval;
    private float factor;
    private int batches; // since the last change

    LossScale() {
        this(START, INTERVAL);
    }

    /**
     * Creates a scale with other numbers.
     *
     * @param factor a power of 2
     * @param interval the number of batches without an overflow after which it is doubled
     */
    LossScale(float factor, int interval) {
        this.factor = factor;
        this.interval = interval;
    }

    float factor() {
        return factor;
    }

    /** Counts a batch without an overflow. */
    void succeed() {
        if (++batches == interval) {
            factor = Math.min(2 * factor, LARGEST);
            batches = 0;
        }
    }

    /**
     * Halves the factor after an overflow.
     *
     * @return false if the factor is already 1, so that it is not the cause of the overflow
     */
    boolean reduce() {
        if (factor <= 1) {
            return false;
        }
        factor /= 2;
        batches = 0;
        return true;
    }

    @Override
    public void save(CheckpointState state) {
        state.put(NAME, factor, batches);
    }

    @Override
    public void restore(SavedCheckpoint saved) {
        if (!saved.has(NAME)) {
            // The training was started on a device with another precision.
            return;
        }
        double[] numbers = saved.numbers(NAME);
        factor = (float) numbers[0];
        batches = (int) numbers[1];
    }
}
