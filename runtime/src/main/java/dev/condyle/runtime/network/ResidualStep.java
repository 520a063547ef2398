package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.internal.engine.Autocast;
import java.util.List;

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
        float kept = (float) (1 - part.dropRate());
        Shape each = new Shape(y.getShape().get(0), 1, 1, 1);
        try (NDArray random = y.getManager().randomUniform(0, 1, each, DataType.FLOAT32);
                NDArray mask = random.lt(kept);
                NDArray one = mask.toType(Autocast.typeBeside(y), false);
                NDArray factor = one.div(kept)) {
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
