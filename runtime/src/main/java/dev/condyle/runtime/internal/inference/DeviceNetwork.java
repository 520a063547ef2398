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
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.batch.BatchIterator;
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
 * A network with its weights on a device. {@link #logits} is safe for use by several threads at
 * once while nobody changes the weights or closes the network.
 *
 * @param <I> the type of an input
 */
public final class DeviceNetwork<I> implements AutoCloseable {

    // Large batches of large inputs are slower: their activations no longer fit the allocator's
    // cache. Small inputs gain from a larger batch. This much input at a time does well for both.
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

    /** A new network with random weights; the same seed gives the same weights. */
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

    /** A new network whose weights are all zero, to be overwritten. Draws no random numbers. */
    public static <I> DeviceNetwork<I> zeros(ModelSpec<I, ?> spec, ModelOptions options) {
        return open(
                spec,
                options,
                network -> {
                    // The parameters may be those of a user's block, which comes into other models.
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
        for (int i = 0; i < backbones.size(); i++) {
            if (!backbones.get(i).trainable()) {
                ((BranchBlock) block).backbones().get(i).freezeParameters(true);
            }
        }
        // Outside training no thread may record a graph; that a parameter is trainable stays
        // known to the parameter itself.
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

    /** The network as a DJL block. */
    public ClassifierBlock block() {
        return block;
    }

    /** The manager that the weights are attached to. */
    public NDManager manager() {
        return manager;
    }

    /**
     * Computes logits, a few inputs at a time.
     *
     * @param inputs the inputs
     * @return a row an input, the logits of one head after those of another
     * @throws IllegalArgumentException if an input does not fit; of several, the message says which
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
        // Only a buffer that no array looks into any more goes back: after an exception it is left
        // to the garbage collector.
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
                            + rowBytes);
        }
    }

    private void forward(ByteBuffer buffer, float[][] rows, int from, int to) {
        // DJL attaches a result to the manager of an operation's first argument, which may be a
        // weight. The scope closes those too.
        try (NDManager scratch = manager.newSubManager();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray inputs = encoder.array(scratch, buffer, to - from);
            float[] logits = forward(block, scratch, InputArray.split(inputs, encoder.arrays()));
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
                        "The network answers "
                                + logit
                                + ", which is no probability: its weights went"
                                + " astray in training, or an input is far out of range.");
            }
        }
        return logits;
    }

    /**
     * Compares the network's answers with the labels.
     *
     * @param cursor the examples, in batches
     * @param into counts them
     */
    public void evaluate(BatchIterator cursor, Evaluations<?> into) {
        evaluate(block, cursor, into);
    }

    /**
     * As the other method, with a part of the network that takes what the batches hold.
     *
     * @param part gives logits
     */
    public void evaluate(ClassifierBlock part, BatchIterator cursor, Evaluations<?> into) {
        while (cursor.hasNext()) {
            try (NDManager scratch = manager.newSubManager();
                    NDScope scope = new NDScope();
                    Batch batch = cursor.next(scratch)) {
                scope.suppressNotUsedWarning();
                long[] labels = batch.labels().toLongArray();
                into.add(
                        forward(part, scratch, batch.arrays()),
                        Arrays.stream(labels).mapToInt(Math::toIntExact).toArray());
            }
        }
    }

    /** The number of inputs that are best computed together. */
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
