package dev.condyle.runtime.internal.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.BatchSource;
import dev.condyle.runtime.internal.progress.PassProgress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Computes the output of a frozen part for all examples of a data set, in order. */
final class FeaturePass {

    private final FrozenPass part;
    private final NDManager manager;
    private final Dataset<?, ?> data;
    private final String role;
    private final long budgetBytes;
    private List<InputArray> arrays;
    private FeatureRows rows; // null before the first batch

    /**
     * Creates a pass.
     *
     * @param part the pass through the frozen part
     * @param manager the manager of the weights
     * @param data the data set
     * @param role the role of the data set for messages, such as {@code "training data"}
     * @param budgetBytes the memory budget for the features, in bytes; larger features are stored
     *     in a file
     */
    FeaturePass(
            FrozenPass part, NDManager manager, Dataset<?, ?> data, String role, long budgetBytes) {
        this.part = part;
        this.manager = manager;
        this.data = data;
        this.role = role;
        this.budgetBytes = budgetBytes;
    }

    /**
     * Computes the features.
     *
     * @param batches the examples, in batches of a size that suits the backbone
     * @param weights the fingerprint of the backbone's weights
     * @param progress receives the progress
     * @throws CancellationException if the thread is interrupted
     * @throws IllegalStateException if a feature is not a finite number
     */
    CachedFeatures run(BatchSource batches, String weights, PassProgress progress) {
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

    private void addAll(BatchSource batches, PassProgress progress) {
        try (BatchIterator iterator = batches.open()) {
            while (iterator.hasNext()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                try (NDManager scratch = manager.newSubManager();
                        Batch batch = iterator.next(scratch)) {
                    add(batch, scratch);
                    progress.advance(batch.size());
                }
            }
        }
    }

    private void add(Batch batch, NDManager scratch) {
        // DJL attaches the result of an operation to the manager of its first argument, which may
        // be a weight. The scope closes such results too.
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDList features = part.forward(scratch, batch.arrays());
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

    /** Flattens and concatenates the arrays to (N, numbers). */
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
                            + ", but must be finite. The weights of the backbone may be damaged, or"
                            + " trained for other inputs.");
        }
    }
}
