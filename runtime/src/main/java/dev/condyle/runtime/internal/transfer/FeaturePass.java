package dev.condyle.runtime.internal.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.BatchSource;
import dev.condyle.runtime.internal.progress.PassProgress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Computes what a frozen part gives for the examples of a data set, in their order. */
final class FeaturePass {

    private final FrozenPart part;
    private final NDManager manager;
    private final Dataset<?, ?> data;
    private final String role;
    private final long budgetBytes;
    private List<InputArray> arrays;
    private FeatureRows rows; // null: there was no batch yet

    /**
     * A pass that has not begun.
     *
     * @param part the frozen part
     * @param manager the manager of its weights
     * @param data the data set
     * @param role what a message calls it: {@code "training data"}
     * @param budgetBytes the memory that the features may take; where they take more they are put
     *     in a file
     */
    FeaturePass(
            FrozenPart part, NDManager manager, Dataset<?, ?> data, String role, long budgetBytes) {
        this.part = part;
        this.manager = manager;
        this.data = data;
        this.role = role;
        this.budgetBytes = budgetBytes;
    }

    /**
     * Computes them.
     *
     * @param batches the examples, as many at a time as the backbone best computes together
     * @param weights the fingerprint of the backbone's weights
     * @param progress hears how far it is
     * @throws CancellationException if the thread is interrupted
     * @throws IllegalStateException if a feature is not a finite number
     */
    CachedFeatures run(BatchSource<?, ?> batches, String weights, PassProgress progress) {
        try {
            addAll(batches, progress);
            return CachedFeatures.of(data, weights, arrays, rows);
        } catch (RuntimeException | Error e) {
            if (rows != null) {
                rows.close();
            }
            throw e;
        }
    }

    private void addAll(BatchSource<?, ?> batches, PassProgress progress) {
        try (BatchIterator cursor = batches.open()) {
            while (cursor.hasNext()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                try (NDManager scratch = manager.newSubManager();
                        Batch batch = cursor.next(scratch)) {
                    add(batch, scratch);
                    progress.advance(batch.size());
                }
            }
        }
    }

    private void add(Batch batch, NDManager scratch) {
        // DJL attaches a result to the manager of an operation's first argument, which may be a
        // weight. The scope closes those too.
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDList features = part.forward(new ParameterStore(scratch, false), batch.arrays());
            if (rows == null) {
                arrays =
                        features.stream()
                                .map(it -> new InputArray(it.getShape().slice(1), it.getDataType()))
                                .toList();
                rows = FeatureRows.of(data.size(), InputArray.numbers(arrays), budgetBytes);
            }
            add(row(features, batch.size()).toFloatArray(), batch.examples());
        }
    }

    /** (N, numbers): of several arrays those of one after those of another. */
    private static NDArray row(NDList features, int size) {
        NDList flat = new NDList(features.size());
        features.forEach(it -> flat.add(it.toType(DataType.FLOAT32, false).reshape(size, -1)));
        return flat.size() == 1 ? flat.head() : NDArrays.concat(flat, 1);
    }

    private void add(float[] features, int[] examples) {
        int length = features.length / examples.length;
        for (int i = 0; i < examples.length; i++) {
            float[] row = Arrays.copyOfRange(features, i * length, (i + 1) * length);
            for (float feature : row) {
                checkFinite(feature, examples[i]);
            }
            rows.add(row);
        }
    }

    private void checkFinite(float feature, int example) {
        if (!Float.isFinite(feature)) {
            throw new IllegalStateException(
                    "A feature of "
                            + data.describe(example)
                            + " in the "
                            + role
                            + " is "
                            + feature
                            + ": the weights of the backbone are damaged, or were trained for other"
                            + " inputs.");
        }
    }
}
