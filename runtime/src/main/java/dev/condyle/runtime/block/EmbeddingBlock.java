package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.UniformInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.engine.RecordedArray;
import dev.condyle.runtime.internal.text.Arguments;

/**
 * A learned vector for each id: from (N, L) to (N, L, D). Ids are integers from 0 to {@code
 * vocabulary - 1}, in any data type; fractions are truncated.
 *
 * <p>The parameter is {@code weight} (V, D), initialised uniformly in [-0.05, 0.05), as in Keras.
 * Its type is {@code OTHER}, so that an initializer for all parameters of type {@code WEIGHT},
 * which is meant for matrices, does not apply to it.
 */
public final class EmbeddingBlock extends AbstractBlock {

    private static final byte VERSION = 1;

    private final int vocabulary;
    private final int dimension;
    private final Parameter weight;

    private EmbeddingBlock(Builder builder) {
        super(VERSION);
        vocabulary = builder.vocabulary;
        dimension = builder.dimension;
        weight =
                addParameter(
                        Parameter.builder()
                                .setName("weight")
                                .setType(Parameter.Type.OTHER)
                                .optShape(new Shape(vocabulary, dimension))
                                .optInitializer(new UniformInitializer(0.05f))
                                .build());
    }

    /** Returns a builder for an embedding. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Looks up the vectors.
     *
     * @throws IllegalArgumentException if an id is outside the vocabulary
     */
    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDArray ids = integers(inputs);
        // As a program, only the engine checks them.
        if (!(ids instanceof RecordedArray)) {
            check(ids);
        }
        NDArray table = parameterStore.getValue(weight, ids.getDevice(), training);
        // The result is attached to the manager of ids, which is the array of the batch.
        return ids.getNDArrayInternal().embedding(ids, table, SparseFormat.DENSE);
    }

    /**
     * Returns the mask of padded sequences: (N, L) of type BOOLEAN, false for id 0, which is
     * padding.
     *
     * @param inputs a list of the ids (N, L), in any data type; fractions are truncated
     */
    public static NDList mask(NDList inputs) {
        return new NDList(integers(inputs).neq(0));
    }

    private static NDArray integers(NDList inputs) {
        NDArray ids = inputs.singletonOrThrow();
        return ids.getDataType() == DataType.INT64 || ids.getDataType() == DataType.INT32
                ? ids
                : ids.toType(DataType.INT64, false);
    }

    // The error of the CPU kernel does not include the id; on a GPU, the process would crash.
    private void check(NDArray ids) {
        try (NDArray min = ids.min();
                NDArray max = ids.max()) {
            if (number(min) >= 0 && number(max) < vocabulary) {
                return;
            }
        }
        Number[] all = ids.toArray();
        for (int i = 0; i < all.length; i++) {
            long id = all[i].longValue();
            if (id < 0 || id >= vocabulary) {
                long length = ids.getShape().size() / ids.getShape().get(0);
                throw new IllegalArgumentException(
                        "Id %s at position %s of row %s is outside the vocabulary. Ids must be from 0 to %s."
                                .formatted(id, i % length, i / length, vocabulary - 1));
            }
        }
    }

    private static long number(NDArray scalar) {
        return scalar.toArray()[0].longValue();
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {inputShapes[0].add(dimension)};
    }

    /** Builds an embedding. Vocabulary and dimension are required. */
    public static final class Builder {

        private int vocabulary;
        private int dimension;

        private Builder() {}

        /** Sets the number of ids, at least 1. Required. */
        public Builder setVocabulary(int vocabulary) {
            this.vocabulary = vocabulary;
            return this;
        }

        /** Sets the length of a vector, at least 1. Required. */
        public Builder setDimension(int dimension) {
            this.dimension = dimension;
            return this;
        }

        /**
         * Builds the embedding.
         *
         * @throws IllegalArgumentException if a value is missing or less than 1
         */
        public EmbeddingBlock build() {
            Arguments.atLeast("vocabulary", vocabulary, 1);
            Arguments.atLeast("dimension", dimension, 1);
            return new EmbeddingBlock(this);
        }
    }
}
