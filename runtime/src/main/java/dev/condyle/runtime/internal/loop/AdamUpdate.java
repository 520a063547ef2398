package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.training.Adam;
import java.util.List;

/** Implements Adam and AdamW with the engine's kernel. */
final class AdamUpdate implements Update {

    private static final float NO_CLIPPING = -1;

    private final Adam rule;
    private final float decay;
    private final NDArray mean;
    private final NDArray variance;
    private int step;

    AdamUpdate(Adam rule, double decay, NDArray weight, NDManager memory) {
        this.rule = rule;
        this.decay = (float) decay;
        mean = Update.zeros(weight, memory);
        variance = Update.zeros(weight, memory);
    }

    @Override
    public void apply(NDArray weight, NDArray gradient, double scale, double rate) {
        step++;
        // The kernel computes w −= correctedRate·m/(√v + epsilon). The rule of Adam is
        // w −= rate/(1 − beta1^t)·m/(√v/c + epsilon) with c = √(1 − beta2^t). Multiplying
        // numerator and denominator by c yields the arguments of the kernel.
        double c = Math.sqrt(1 - Math.pow(rule.beta2(), step));
        double correctedRate = rate * c / (1 - Math.pow(rule.beta1(), step));
        weight.getNDArrayInternal()
                .adamUpdate(
                        new NDList(weight, gradient, mean, variance),
                        new NDList(weight),
                        (float) rate,
                        (float) correctedRate,
                        decay,
                        (float) scale,
                        NO_CLIPPING,
                        (float) rule.beta1(),
                        (float) rule.beta2(),
                        (float) (rule.epsilon() * c),
                        false,
                        rule.decoupled());
    }

    @Override
    public List<NDArray> arrays() {
        return List.of(mean, variance);
    }

    @Override
    public int steps() {
        return step;
    }

    @Override
    public void setSteps(int steps) {
        step = steps;
    }
}
