package dev.condyle.runtime.network;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.block.CorrectedNorm;
import dev.condyle.runtime.internal.math.DebiasedMomentum;

/**
 * A batch norm over the channels. If its factor and shift are both frozen, it stays in inference
 * mode even while other layers train; DJL's batch norm would continue to update its running
 * statistics.
 */
final class NormBlock extends LayerBlock implements CorrectedNorm {

    // The engine's default channel axis, 1. For any other value, DJL swaps axes, which is slow.
    private static final int ENGINE_AXIS = -1;

    private final NetworkPart.Norm norm;
    private final DebiasedMomentum momentum;
    private final Parameter weight;
    private final Parameter bias;
    private final Parameter runningMean;
    private final Parameter runningVar;

    NormBlock(NetworkPart.Norm norm) {
        this.norm = norm;
        momentum = new DebiasedMomentum(norm.momentum());
        Shape shape = new Shape(norm.channels());
        weight = add("weight", Parameter.Type.GAMMA, shape);
        bias = add("bias", Parameter.Type.BETA, shape);
        runningMean = add("running_mean", Parameter.Type.RUNNING_MEAN, shape);
        runningVar = add("running_var", Parameter.Type.RUNNING_VAR, shape);
    }

    @Override
    NDArray apply(ParameterStore store, NDArray x, boolean training) {
        Device device = x.getDevice();
        NDArray mean = store.getValue(runningMean, device, training);
        NDArray variance = store.getValue(runningVar, device, training);
        boolean updates = training && isTrainable();
        return BatchNorm.batchNorm(
                        x,
                        mean,
                        variance,
                        store.getValue(weight, device, training),
                        store.getValue(bias, device, training),
                        ENGINE_AXIS,
                        updates ? momentum.next(mean, variance) : (float) norm.momentum(),
                        (float) norm.epsilon(),
                        updates)
                .singletonOrThrow();
    }

    boolean isTrainable() {
        return weight.requiresGradient() || bias.requiresGradient();
    }

    @Override
    public long momentumState() {
        return momentum.state();
    }

    @Override
    public void setMomentumState(long state) {
        momentum.restore(state);
    }

    @Override
    Shape output(Shape input) {
        return input;
    }
}
