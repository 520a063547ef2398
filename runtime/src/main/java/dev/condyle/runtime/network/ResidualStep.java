package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.internal.engine.RandomDraws;
import java.util.List;
import java.util.SplittableRandom;

/** The sum of a body and a shortcut, followed by an activation. */
final class ResidualStep implements Step {

    private final NetworkPart.Residual part;
    private final List<Step> body;
    private final List<Step> shortcut;

    ResidualStep(NetworkPart.Residual part, Steps steps) {
        this.part = part;
        body = steps.of(part.body());
        shortcut = steps.of(part.shortcut());
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        NDArray y = Step.applyAll(body, store, x, training);
        if (training && part.dropRate() > 0 && isTrainable()) {
            y = Step.replace(y, drop(y), x);
        }
        NDArray side = Step.applyAll(shortcut, store, x, training);
        NDArray sum = Step.replace(y, y.add(side), x);
        Step.replace(side, sum, x);
        return Step.replace(sum, ImageActivations.apply(part.activation(), sum), x);
    }

    private NDArray drop(NDArray y) {
        NDManager manager = y.getManager();
        double kept = 1 - part.dropRate();
        SplittableRandom random = new SplittableRandom(RandomDraws.next(manager));
        float[] factors = new float[Math.toIntExact(y.getShape().get(0))];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = random.nextDouble() < kept ? (float) (1 / kept) : 0;
        }
        // DJL frees the memory of a Java array while the graph refers to it.
        try (NDArray java = manager.create(factors, new Shape(factors.length, 1, 1, 1));
                NDArray factor = java.duplicate()) {
            return y.mul(factor);
        }
    }

    @Override
    public Shape output(Shape input) {
        return Step.outputAll(body, input);
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape input) {
        Step.initializeAll(body, manager, dataType, input);
        Step.initializeAll(shortcut, manager, dataType, input);
    }

    @Override
    public boolean isTrainable() {
        return body.stream().anyMatch(Step::isTrainable);
    }
}
