package dev.condyle.runtime.internal.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.engine.ChannelsLast;
import dev.condyle.runtime.internal.engine.Engines;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * A network with its weights on a device. {@link #logits} is thread-safe while no thread changes
 * the weights or closes the network.
 *
 * @param <I> the input type
 */
public final class DeviceNetwork<I> implements AutoCloseable {

    // Large batches of large inputs are slow, because their activations exceed the allocator's
    // cache. Small inputs benefit from larger batches. This size is a good choice for both.
    private static final long MICRO_BATCH_BYTES = 1 << 20;
    private static final int MIN_MICRO_BATCH = 4;
    private static final int MAX_MICRO_BATCH = 64;

    private final InputEncoder<I> encoder;
    private final ClassifierBlock block;
    private final List<BackboneSpec> backbones;
    private final NDManager manager;
    private final int rowBytes;
    private final int microBatch;
    private final Queue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();

    private DeviceNetwork(ModelSpec<I, ?> spec, NDManager manager) {
        this.encoder = spec.input();
        this.block = spec.block().get();
        backbones = spec.backbones();
        this.manager = manager;
        rowBytes =
                Math.toIntExact(
                        Math.multiplyExact(
                                encoder.shape().size(), encoder.dataType().getNumOfBytes()));
        microBatch =
                (int)
                        Math.max(
                                MIN_MICRO_BATCH,
                                Math.min(MAX_MICRO_BATCH, MICRO_BATCH_BYTES / rowBytes));
    }

    /** Creates a network with random weights. The same seed produces the same weights. */
    public static <I> DeviceNetwork<I> random(ModelSpec<I, ?> spec, ModelOptions options) {
        return open(
                spec,
                options,
                network -> {
                    Engines.random().lock();
                    try {
                        Engines.seed(options.seed());
                        network.initialize();
                    } finally {
                        Engines.random().unlock();
                    }
                });
    }

    /** Creates a network with zero weights, to be overwritten. Does not draw random numbers. */
    public static <I> DeviceNetwork<I> zeros(ModelSpec<I, ?> spec, ModelOptions options) {
        return open(
                spec,
                options,
                network -> {
                    // A custom block can share its parameters with later models.
                    Map<Parameter, Initializer> own = new HashMap<>();
                    network.block
                            .getParameters()
                            .values()
                            .forEach(it -> own.put(it, it.getInitializer()));
                    network.block.setInitializer(Initializer.ZEROS, parameter -> true);
                    try {
                        network.initialize();
                    } finally {
                        own.forEach(Parameter::setInitializer);
                    }
                });
    }

    private static <I> DeviceNetwork<I> open(
            ModelSpec<I, ?> spec, ModelOptions options, Consumer<DeviceNetwork<I>> initializer) {
        NDManager manager = Engines.newManager(options.device());
        try {
            DeviceNetwork<I> network = new DeviceNetwork<>(spec, manager);
            initializer.accept(network);
            return network;
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    private void initialize() {
        block.initialize(manager, DataType.FLOAT32, shapes());
        ChannelsLast.store(block, manager);
        for (int i = 0; i < backbones.size(); i++) {
            if (!backbones.get(i).trainable()) {
                ((BranchBlock) block).backbones().get(i).freezeParameters(true);
            }
        }
        // Outside training, no thread may record a graph. The Parameter itself keeps track of
        // whether it is trainable.
        for (Parameter parameter : block.getParameters().values()) {
            parameter.getArray().setRequiresGradient(false);
        }
    }

    private Shape[] shapes() {
        return encoder.arrays().stream()
                .map(array -> new Shape(1).addAll(array.shape()))
                .toArray(Shape[]::new);
    }

    private Shape batch(long size) {
        return new Shape(size).addAll(encoder.shape());
    }

    /** Returns the network as a DJL block. */
    public ClassifierBlock block() {
        return block;
    }

    /** Returns the manager that the weights are attached to. */
    public NDManager manager() {
        return manager;
    }

    /**
     * Computes logits, a micro-batch at a time.
     *
     * @param inputs the inputs
     * @return one row per input, with the concatenated logits of all heads
     * @throws IllegalArgumentException if an input is invalid; with several inputs, the message
     *     contains its index
     */
    public float[][] logits(List<? extends I> inputs) {
        float[][] rows = new float[inputs.size()][];
        ByteBuffer pooled = buffers.poll();
        ByteBuffer buffer = pooled != null ? pooled : newBuffer();
        for (int from = 0; from < rows.length; from += microBatch) {
            int to = Math.min(from + microBatch, rows.length);
            buffer.clear();
            for (int i = from; i < to; i++) {
                encode(inputs.get(i), i, rows.length, buffer);
            }
            forward(buffer.flip(), rows, from, to);
        }
        // Reuse the buffer only if no array refers to it. After an exception it is left to the
        // garbage collector.
        buffers.add(buffer);
        return rows;
    }

    private ByteBuffer newBuffer() {
        return ByteBuffer.allocateDirect(Math.multiplyExact(rowBytes, microBatch))
                .order(ByteOrder.nativeOrder());
    }

    private void encode(I input, int index, int size, ByteBuffer into) {
        int end = into.position() + rowBytes;
        try {
            if (input == null) {
                throw new IllegalArgumentException("The input is null.");
            }
            encoder.encode(input, into);
        } catch (IllegalArgumentException e) {
            String place = size == 1 ? "" : "Input " + index + " (from 0) of " + size + ": ";
            throw new IllegalArgumentException(place + e.getMessage(), e);
        }
        if (into.position() != end) {
            throw new IllegalStateException(
                    "The encoder wrote "
                            + (into.position() - end + rowBytes)
                            + " bytes instead of "
                            + rowBytes
                            + ".");
        }
    }

    private void forward(ByteBuffer buffer, float[][] rows, int from, int to) {
        // DJL attaches a result to the manager of an operation's first argument, which may be a
        // weight. The scope also closes those results.
        try (NDManager scratch = manager.newSubManager();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            float[] logits = forward(block, scratch, encoder.arrays(scratch, buffer, to - from));
            int classes = logits.length / (to - from);
            for (int i = from; i < to; i++) {
                int start = (i - from) * classes;
                rows[i] = Arrays.copyOfRange(logits, start, start + classes);
            }
        }
    }

    private static float[] forward(ClassifierBlock block, NDManager scratch, NDList inputs) {
        ParameterStore store = new ParameterStore(scratch, false);
        NDList heads = block.forward(store, inputs, false);
        NDArray all = heads.size() == 1 ? heads.head() : NDArrays.concat(heads, 1);
        float[] logits = all.toFloatArray();
        for (float logit : logits) {
            if (!Float.isFinite(logit)) {
                throw new IllegalStateException(
                        "The network returned "
                                + logit
                                + " instead of a finite logit: its training diverged, or an input"
                                + " is far out of range.");
            }
        }
        return logits;
    }

    /**
     * Compares the predictions of the network with the labels.
     *
     * @param cursor the examples, in batches
     * @param into collects the results
     */
    public void evaluate(BatchIterator cursor, Evaluations<?> into) {
        evaluate(block, cursor, into);
    }

    /**
     * Compares the predictions of a part of the network with the labels.
     *
     * @param part computes logits from the arrays of the batches
     * @param cursor the examples, in batches
     * @param into collects the results
     */
    public void evaluate(ClassifierBlock part, BatchIterator cursor, Evaluations<?> into) {
        while (cursor.hasNext()) {
            try (NDManager scratch = manager.newSubManager();
                    NDScope scope = new NDScope();
                    Batch batch = cursor.next(scratch)) {
                scope.suppressNotUsedWarning();
                into.add(forward(part, scratch, batch.arrays()), batch.targets().toFloatArray());
            }
        }
    }

    /** Returns the number of inputs that are computed together. */
    public int microBatch() {
        return microBatch;
    }

    /** Frees the weights. */
    @Override
    public void close() {
        manager.close();
        buffers.clear();
    }
}
