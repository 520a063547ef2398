package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.text.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * The common part of {@link LstmBlock} and {@link GruBlock}. Initial values are as in Keras:
 * orthogonal recurrent weights and zero biases; the enclosing block sets the initializer of the
 * input weights, which have the type {@code WEIGHT}.
 *
 * <p>DJL's own recurrent blocks pass their parameters to PyTorch in an order that is incorrect for
 * two directions.
 */
abstract class RecurrentBlock extends AbstractBlock {

    private static final byte VERSION = 1;

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
    abstract NDList run(NDArray input, NDArray state, NDList weights, boolean training);

    @Override
    protected final NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDArray input = inputs.singletonOrThrow();
        NDList weights = new NDList(parameters.size());
        for (Parameter parameter : parameters.values()) {
            weights.add(parameterStore.getValue(parameter, input.getDevice(), training));
        }
        NDManager manager = input.getManager();
        Shape stateShape = new Shape((long) layers * directions(), input.size(0), units);
        try (NDArray state = manager.zeros(stateShape, input.getDataType())) {
            NDList all = run(input, state, weights, training);
            NDArray result = returnSequences ? all.get(0) : last(all.get(1));
            all.stream().filter(array -> array != result).forEach(NDArray::close);
            return new NDList(result);
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
