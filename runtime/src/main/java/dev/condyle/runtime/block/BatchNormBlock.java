package dev.condyle.runtime.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.math.DebiasedMomentum;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Batch normalisation of each channel, the second dimension of (N, C, ...). Training uses the
 * statistics of the batch, inference the running statistics. The shape does not change.
 *
 * <p>The formula and the parameter names, {@code weight}, {@code bias}, {@code running_mean} and
 * {@code running_var}, each (C), match PyTorch's {@code nn.BatchNorm2d}: the batch is normalised by
 * its population variance, and the running variance is updated with its sample variance. This block
 * differs from DJL's own in two ways. Without scale or center, the parameter does not exist. If a
 * batch has a single value per channel, which can happen in the last batch of an epoch, its
 * variance is meaningless; the block then uses the running statistics and does not update them.
 *
 * <p>The second array of an input (N, C, L) can be a mask (N, L), in which 0 is padding. The
 * statistics of the batch then exclude padding, as in Keras.
 *
 * <p>Keras and PyTorch start the running statistics at 0 and 1, which dominate them during the
 * first hundreds of batches. This block corrects them for that start ({@link
 * Builder#optZeroDebias}), so that a network that was trained on a few batches predicts well.
 */
public final class BatchNormBlock extends AbstractBlock implements CorrectedNorm {

    private static final byte VERSION = 1;
    private static final int CHANNELS = 1;
    private static final int LENGTH = 2;

    private final float epsilon;
    private final float momentum;
    private final Optional<DebiasedMomentum> debiased;
    private final @Nullable Parameter weight; // null: not scaled
    private final @Nullable Parameter bias; // null: not centred
    private final Parameter runningMean;
    private final Parameter runningVar;

    private BatchNormBlock(Builder builder) {
        super(VERSION);
        epsilon = builder.epsilon;
        momentum = builder.momentum;
        debiased =
                builder.zeroDebias ? Optional.of(new DebiasedMomentum(momentum)) : Optional.empty();
        weight = builder.scale ? add("weight", Parameter.Type.GAMMA, true) : null;
        bias = builder.center ? add("bias", Parameter.Type.BETA, true) : null;
        runningMean = add("running_mean", Parameter.Type.RUNNING_MEAN, false);
        runningVar = add("running_var", Parameter.Type.RUNNING_VAR, false);
    }

    private Parameter add(String name, Parameter.Type type, boolean learned) {
        return addParameter(
                Parameter.builder().setName(name).setType(type).optRequiresGrad(learned).build());
    }

    /** Returns a builder for a batch norm. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDArray input = inputs.get(0);
        Device device = input.getDevice();
        long channels = input.size(CHANNELS);
        NDArray factors =
                weight == null
                        ? input.getManager().ones(new Shape(channels), DataType.FLOAT32)
                        : parameterStore.getValue(weight, device, training);
        NDArray shifts =
                bias == null
                        ? input.getManager().zeros(new Shape(channels), DataType.FLOAT32)
                        : parameterStore.getValue(bias, device, training);
        NDArray mean = parameterStore.getValue(runningMean, device, training);
        NDArray variance = parameterStore.getValue(runningVar, device, training);
        Optional<MaskedMoments> moments =
                SequenceMask.of(inputs, LENGTH)
                        .filter(mask -> training)
                        .map(mask -> new MaskedMoments(input, mask));
        if (moments.filter(it -> it.count() > 1).isPresent()) {
            moments.get().update(mean, variance, nextMomentum(mean, variance));
            return new NDList(moments.get().normalized(epsilon, factors, shifts));
        }
        boolean updates = training && moments.isEmpty() && input.size() > channels;
        return BatchNorm.batchNorm(
                input,
                mean,
                variance,
                factors,
                shifts,
                CHANNELS,
                updates ? nextMomentum(mean, variance) : momentum,
                epsilon,
                updates);
    }

    private float nextMomentum(NDArray mean, NDArray variance) {
        return debiased.map(it -> it.next(mean, variance)).orElse(momentum);
    }

    @Override
    public long momentumState() {
        return debiased.map(DebiasedMomentum::state).orElse(0L);
    }

    @Override
    public void setMomentumState(long state) {
        debiased.ifPresent(it -> it.restore(state));
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        Shape shape = new Shape(inputShapes[0].get(CHANNELS));
        parameters.values().forEach(parameter -> parameter.setShape(shape));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {inputShapes[0]};
    }

    /** Builds a batch norm. All options have defaults. */
    public static final class Builder {

        private float epsilon = 1e-3f;
        private float momentum = 0.99f;
        private boolean zeroDebias = true;
        private boolean center = true;
        private boolean scale = true;

        private Builder() {}

        /** Sets epsilon, which is added to the variance; greater than 0. Default: 1e-3. */
        public Builder optEpsilon(float epsilon) {
            this.epsilon = epsilon;
            return this;
        }

        /**
         * Sets the weight of the previous running statistics in an update, from 0 to 1. Default:
         * 0.99.
         */
        public Builder optMomentum(float momentum) {
            this.momentum = momentum;
            return this;
        }

        /**
         * Sets whether running statistics that have not been updated yet are corrected for their
         * initial values. Default: true.
         */
        public Builder optZeroDebias(boolean zeroDebias) {
            this.zeroDebias = zeroDebias;
            return this;
        }

        /** Sets whether a learned shift is added. Default: true. */
        public Builder optCenter(boolean center) {
            this.center = center;
            return this;
        }

        /** Sets whether a learned factor is applied. Default: true. */
        public Builder optScale(boolean scale) {
            this.scale = scale;
            return this;
        }

        /**
         * Builds the batch norm.
         *
         * @throws IllegalArgumentException if epsilon is not greater than 0, or momentum is not
         *     from 0 to 1
         */
        public BatchNormBlock build() {
            Arguments.above("epsilon", epsilon, 0);
            Arguments.proportion("momentum", momentum);
            return new BatchNormBlock(this);
        }
    }
}
