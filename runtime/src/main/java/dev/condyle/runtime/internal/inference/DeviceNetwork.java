package dev.condyle.runtime.internal.inference;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
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
import dev.condyle.runtime.internal.engine.EngineWorkers;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.program.Tracer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    private final String name;
    private final InputEncoder<I> encoder;
    private final ClassifierBlock block;
    private final List<BackboneSpec> backbones;
    private final NDManager manager;
    private final int rowBytes;
    private final int microBatch;
    private final Queue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();
    private final @Nullable CompiledPass compiled; // null: switched off

    private DeviceNetwork(ModelSpec<I, ?> spec, ModelOptions options, NDManager manager) {
        name = spec.name();
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
        compiled =
                options.isCompiled()
                        ? new CompiledPass(
                                spec.name(),
                                (store, inputs) -> all(block.forward(store, inputs, false)),
                                encoder.arrays(),
                                block,
                                manager)
                        : null;
    }

    /** Concatenates the logits of the heads. */
    private static NDList all(NDList heads) {
        return heads.size() == 1 ? heads : new NDList(NDArrays.concat(heads, 1));
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
            DeviceNetwork<I> network = new DeviceNetwork<>(spec, options, manager);
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
        if (backbones.stream().anyMatch(BackboneSpec::isCustom)) {
            observe();
        }
    }

    /** Observes the weights from now on, because code outside the library can change them. */
    public void observe() {
        if (compiled != null) {
            compiled.observe();
        }
    }

    /** Discards the compiled program, because the weights change. */
    public void discardProgram() {
        if (compiled != null) {
            compiled.discard();
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
     * @param training whether the weights are changing, so that they are not compiled
     * @return one row per input, with the concatenated logits of all heads
     * @throws IllegalArgumentException if an input is invalid; with several inputs, the message
     *     contains its index
     */
    public float[][] logits(List<? extends I> inputs, boolean training) {
        CompiledPass program = training ? null : compiled;
        LogitsPass run = program == null ? this::eagerly : program::forward;
        float[][] rows = new float[inputs.size()][];
        long parts = program == null ? 1 : program.parts(rows.length);
        if (parts == 1) {
            logits(inputs, run, rows, 0, rows.length, microBatch);
            return rows;
        }
        int size = (int) Math.min(microBatch, (rows.length + parts - 1) / parts);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < rows.length; i += size) {
            int from = i;
            int to = Math.min(i + size, rows.length);
            tasks.add(
                    () -> {
                        logits(inputs, run, rows, from, to, size);
                        return true;
                    });
        }
        EngineWorkers.run(tasks);
        return rows;
    }

    private void logits(
            List<? extends I> inputs,
            LogitsPass run,
            float[][] rows,
            int begin,
            int end,
            int size) {
        ByteBuffer pooled = buffers.poll();
        ByteBuffer buffer = pooled != null ? pooled : newBuffer();
        for (int from = begin; from < end; from += size) {
            int to = Math.min(from + size, end);
            buffer.clear();
            for (int i = from; i < to; i++) {
                encode(inputs.get(i), i, rows.length, buffer);
            }
            forward(run, buffer.flip(), rows, from, to);
        }
        // Reuse the buffer only if no array refers to it. After an exception it is left to the
        // garbage collector.
        buffers.add(buffer);
    }

    /** Computes the logits of all heads, (N, width). */
    private interface LogitsPass {
        NDList forward(NDManager scratch, NDList inputs);
    }

    private NDList eagerly(NDManager scratch, NDList inputs) {
        return all(block.forward(new ParameterStore(scratch, false), inputs, false));
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

    private void forward(LogitsPass run, ByteBuffer buffer, float[][] rows, int from, int to) {
        // DJL attaches a result to the manager of an operation's first argument, which may be a
        // weight. The scope also closes those results.
        try (NDManager scratch = manager.newSubManager();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            float[] logits = forward(run, scratch, encoder.arrays(scratch, buffer, to - from));
            int classes = logits.length / (to - from);
            for (int i = from; i < to; i++) {
                int start = (i - from) * classes;
                rows[i] = Arrays.copyOfRange(logits, start, start + classes);
            }
        }
    }

    private static float[] forward(LogitsPass run, NDManager scratch, NDList inputs) {
        float[] logits = run.forward(scratch, inputs).singletonOrThrow().toFloatArray();
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
     * @param training whether the weights are changing, so that they are not compiled
     */
    public void evaluate(BatchIterator cursor, Evaluations<?> into, boolean training) {
        evaluate(
                training || compiled == null ? this::eagerly : compiled::forwardInParts,
                cursor,
                into);
    }

    /**
     * Compares the predictions of a part of the network with the labels.
     *
     * @param part computes logits from the arrays of the batches
     * @param cursor the examples, in batches
     * @param into collects the results
     */
    public void evaluate(ClassifierBlock part, BatchIterator cursor, Evaluations<?> into) {
        evaluate(
                (scratch, inputs) ->
                        all(part.forward(new ParameterStore(scratch, false), inputs, false)),
                cursor,
                into);
    }

    private void evaluate(LogitsPass run, BatchIterator cursor, Evaluations<?> into) {
        while (cursor.hasNext()) {
            try (NDManager scratch = manager.newSubManager();
                    NDScope scope = new NDScope();
                    Batch batch = cursor.next(scratch)) {
                scope.suppressNotUsedWarning();
                into.add(forward(run, scratch, batch.arrays()), batch.targets().toFloatArray());
            }
        }
    }

    /**
     * Returns a compiled pass through a part of the network.
     *
     * @param part the pass
     * @param parameters the block that contains all its parameters
     * @return the pass, to be closed; empty if compilation is switched off
     */
    public Optional<CompiledPass> compiled(Tracer.Pass part, Block parameters) {
        return compiled == null
                ? Optional.empty()
                : Optional.of(
                        new CompiledPass(
                                "A part of " + name, part, encoder.arrays(), parameters, manager));
    }

    /** Returns the number of inputs for a pass through a data set: micro-batches for all cores. */
    public int passBatch() {
        return compiled == null || manager.getDevice().isGpu()
                ? microBatch
                : microBatch * EngineWorkers.count();
    }

    /** Returns the number of inputs that are computed together. */
    public int microBatch() {
        return microBatch;
    }

    /** Frees the weights. */
    @Override
    public void close() {
        if (compiled != null) {
            compiled.close();
        }
        manager.close();
        buffers.clear();
    }
}
