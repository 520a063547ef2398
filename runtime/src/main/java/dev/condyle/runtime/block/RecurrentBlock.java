package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.engine.Autocast;
import dev.condyle.runtime.internal.text.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * The common part of {@link LstmBlock} and {@link GruBlock}. Initial values are as in Keras:
 * orthogonal recurrent weights and zero biases; the enclosing block sets the initializer of the
 * input weights, which have the type {@code WEIGHT}.
 *
 * <p>The second array of the input can be a mask (N, L), in which 0 is padding. Padding is skipped,
 * as in Keras: one direction repeats the output of the step before, initially zeros, and two
 * directions return zeros.
 *
 * <p>DJL's own recurrent blocks pass their parameters to PyTorch in an order that is incorrect for
 * two directions.
 */
abstract class RecurrentBlock extends AbstractBlock {

    private static final byte VERSION = 1;
    private static final int STEPS = 1;

    /** The number of parameters of each layer and direction. */
    private static final int PARAMETERS = 4;

    final int units;
    final int layers;
    final boolean bidirectional;
    final float dropout;
    private final boolean returnSequences;
    private final int gates;

    RecurrentBlock(Builder<?> builder, int gates) {
        super(VERSION);
        units = builder.units;
        layers = builder.layers;
        bidirectional = builder.bidirectional;
        returnSequences = builder.returnSequences;
        dropout = builder.dropout;
        this.gates = gates;
    }

    /** Adds the parameters in the order that the PyTorch functions expect. */
    final void addParameters(Initializer inputBias) {
        for (int layer = 0; layer < layers; layer++) {
            addParameters("_l" + layer, inputBias);
            if (bidirectional) {
                addParameters("_l" + layer + "_reverse", inputBias);
            }
        }
    }

    private void addParameters(String suffix, Initializer inputBias) {
        add("weight_ih" + suffix, Parameter.Type.WEIGHT, null);
        add("weight_hh" + suffix, Parameter.Type.OTHER, new OrthogonalInitializer());
        add("bias_ih" + suffix, Parameter.Type.BIAS, inputBias);
        add("bias_hh" + suffix, Parameter.Type.BIAS, Initializer.ZEROS);
    }

    private void add(String name, Parameter.Type type, @Nullable Initializer initializer) {
        addParameter(
                Parameter.builder()
                        .setName(name)
                        .setType(type)
                        .optInitializer(initializer)
                        .build());
    }

    /**
     * Calls the PyTorch function.
     *
     * @param state zeros (layers * directions, N, units)
     * @return the outputs (N, L, directions * units), the last states (layers * directions, N,
     *     units), and any other results of the function
     */
    abstract NDList run(
            NDArray input,
            NDArray state,
            NDList weights,
            int layers,
            boolean bidirectional,
            boolean training);

    @Override
    protected final NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        // PyTorch's recurrent functions require a state of the same type as the input.
        return Autocast.exempt(inputs, it -> outputs(parameterStore, it, training));
    }

    private NDList outputs(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDArray input = inputs.get(0);
        NDList weights = new NDList(parameters.size());
        for (Parameter parameter : parameters.values()) {
            weights.add(parameterStore.getValue(parameter, input.getDevice(), training));
        }
        return new NDList(
                SequenceMask.of(inputs, STEPS)
                        .map(CompactSequences::new)
                        .map(sequences -> masked(input, sequences, weights, training))
                        .orElseGet(() -> unmasked(input, weights, training)));
    }

    private NDArray unmasked(NDArray input, NDList weights, boolean training) {
        try (NDArray state = state(input, layers * directions())) {
            NDList all = run(input, state, weights, layers, bidirectional, training);
            NDArray result = returnSequences ? all.get(0) : last(all.get(1));
            all.stream().filter(array -> array != result).forEach(NDArray::close);
            return result;
        }
    }

    private NDArray state(NDArray input, int count) {
        return input.getManager()
                .zeros(new Shape(count, input.size(0), units), input.getDataType());
    }

    /**
     * Skips padding: the state is that of the step before. Each layer and direction runs on its own
     * because the backward direction starts at the last step, not at the padding after it.
     */
    private NDArray masked(
            NDArray input, CompactSequences sequences, NDList weights, boolean training) {
        NDArray x = sequences.compact(input);
        int next = 0;
        for (int layer = 1; ; layer++) {
            NDArray forward = oneLayer(x, weights, next, training);
            next += PARAMETERS;
            if (!bidirectional) {
                x = forward;
                if (layer == layers) {
                    return returnSequences ? sequences.repeated(x) : sequences.last(x);
                }
            } else {
                NDArray backward = oneLayer(sequences.reversed(x), weights, next, training);
                next += PARAMETERS;
                if (layer == layers && !returnSequences) {
                    return sequences.last(forward.concat(backward, 2));
                }
                x = forward.concat(sequences.reversed(backward), 2);
                if (layer == layers) {
                    return sequences.withZeros(x);
                }
            }
            x = DropoutBlock.dropout(x, dropout, training).singletonOrThrow();
        }
    }

    /** Returns the outputs of one layer in one direction. */
    private NDArray oneLayer(NDArray input, NDList weights, int from, boolean training) {
        try (NDArray state = state(input, 1)) {
            NDList own = weights.subNDList(from, from + PARAMETERS);
            NDList all = run(input, state, own, 1, false, training);
            all.stream().skip(1).forEach(NDArray::close);
            return all.get(0);
        }
    }

    // The last state of the backward direction is its output at the first position.
    private NDArray last(NDArray states) {
        long count = states.size(0);
        if (!bidirectional) {
            return states.get(count - 1);
        }
        try (NDArray forward = states.get(count - 2);
                NDArray backward = states.get(count - 1)) {
            return forward.concat(backward, 1);
        }
    }

    @Override
    protected final void prepare(Shape[] inputShapes) {
        long rows = (long) gates * units;
        for (Parameter parameter : parameters.values()) {
            String name = parameter.getName();
            if (name.startsWith("bias")) {
                parameter.setShape(new Shape(rows));
            } else if (name.startsWith("weight_hh")) {
                parameter.setShape(new Shape(rows, units));
            } else {
                boolean first = name.startsWith("weight_ih_l0");
                parameter.setShape(new Shape(rows, first ? inputShapes[0].get(2) : outputs()));
            }
        }
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape input = inputShapes[0];
        return new Shape[] {
            returnSequences
                    ? new Shape(input.get(0), input.get(1), outputs())
                    : new Shape(input.get(0), outputs())
        };
    }

    private long outputs() {
        return (long) directions() * units;
    }

    private int directions() {
        return bidirectional ? 2 : 1;
    }

    /**
     * Sets the options of a recurrent block.
     *
     * @param <T> the type of the builder itself
     */
    abstract static class Builder<T extends Builder<T>> {

        private int units;
        private int layers = 1;
        private boolean bidirectional;
        private boolean returnSequences;
        private float dropout;

        Builder() {}

        abstract T self();

        /** Sets the number of outputs per direction, at least 1. Required. */
        public T setUnits(int units) {
            this.units = units;
            return self();
        }

        /** Sets the number of stacked layers, at least 1. Default: 1. */
        public T optLayers(int layers) {
            this.layers = layers;
            return self();
        }

        /** Sets whether a second layer reads the sequence backwards. Default: false. */
        public T optBidirectional(boolean bidirectional) {
            this.bidirectional = bidirectional;
            return self();
        }

        /** Sets whether to return the outputs of all steps, not only the last. Default: false. */
        public T optReturnSequences(boolean returnSequences) {
            this.returnSequences = returnSequences;
            return self();
        }

        /** Sets the dropout rate between stacked layers, from 0 to less than 1. Default: 0. */
        public T optDropout(float dropout) {
            this.dropout = dropout;
            return self();
        }

        final void check() {
            Arguments.atLeast("units", units, 1);
            Arguments.atLeast("layers", layers, 1);
            Arguments.fraction("dropout", dropout);
        }
    }
}
