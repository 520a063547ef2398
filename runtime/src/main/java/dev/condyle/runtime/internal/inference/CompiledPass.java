package dev.condyle.runtime.internal.inference;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.internal.engine.EngineThreads;
import dev.condyle.runtime.internal.engine.EngineWorkers;
import dev.condyle.runtime.internal.program.NotTraceableException;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.ProgramCost;
import dev.condyle.runtime.internal.program.Tracer;
import dev.condyle.runtime.internal.torchscript.ScriptModule;
import dev.condyle.runtime.internal.torchscript.WeightVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A forward pass in inference mode. It runs as a compiled program, which is created on the first
 * call, or on the blocks if they cannot be recorded. Thread-safe while no thread changes weights.
 */
public final class CompiledPass implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CompiledPass.class.getName());

    private static final long UNKNOWN = -1;

    private final String name;
    private final Tracer.Pass pass;
    private final List<InputArray> inputs;
    private final Block block;
    private final NDManager manager;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Compiled compiled; // null: not compiled yet
    private @Nullable WeightVersions versions; // null: only the owner changes weights
    private boolean refused;
    // Does not depend on the weights, so it is known without checking them.
    private volatile long multiplications = UNKNOWN;

    /**
     * A compiled program.
     *
     * @param weights the weights that it contains; null if they are not observed
     */
    private record Compiled(ScriptModule module, WeightVersions.@Nullable State weights) {}

    /**
     * Creates a pass.
     *
     * @param name the name of the network for log messages
     * @param pass the forward pass on the blocks
     * @param inputs the inputs, without the batch axis
     * @param block the block that contains all parameters
     * @param manager the manager of the parameters
     */
    public CompiledPass(
            String name,
            Tracer.Pass pass,
            List<InputArray> inputs,
            Block block,
            NDManager manager) {
        this.name = name;
        this.pass = pass;
        this.inputs = inputs;
        this.block = block;
        this.manager = manager;
    }

    /**
     * Observes the weights from now on, because code outside the library can change them. Each call
     * then checks whether the program is still valid.
     */
    public void observe() {
        lock.writeLock().lock();
        try {
            if (versions == null) {
                versions = new WeightVersions(block, manager);
                discardCompiled();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Discards the program. The next call compiles the current weights. */
    public void discard() {
        lock.writeLock().lock();
        try {
            discardCompiled();
            refused = false;
            multiplications = UNKNOWN;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void discardCompiled() {
        if (compiled != null) {
            compiled.module().close();
            compiled = null;
        }
    }

    /**
     * Computes the outputs.
     *
     * @param scratch the manager for results
     * @param arrays the inputs, attached to it
     */
    public NDList forward(NDManager scratch, NDList arrays) {
        prepare();
        lock.readLock().lock();
        try {
            if (compiled == null) {
                return forwardEagerly(scratch, arrays);
            }
            try {
                return compiled.module().run(arrays);
            } catch (EngineException e) {
                // The blocks describe what is wrong with an input, such as an unknown id.
                return forwardEagerly(scratch, arrays);
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Computes the outputs of a batch, in as many parts at the same time as is worth it.
     *
     * @param scratch the manager for results
     * @param arrays the inputs, attached to it
     */
    public NDList forwardInParts(NDManager scratch, NDList arrays) {
        long size = arrays.head().getShape().get(0);
        long parts = parts(size);
        if (parts == 1) {
            return forward(scratch, arrays);
        }
        List<Callable<NDList>> tasks = new ArrayList<>();
        for (long i = 0; i < parts; i++) {
            String rows = size * i / parts + ":" + size * (i + 1) / parts;
            NDList some = new NDList(arrays.size());
            arrays.forEach(array -> some.add(array.get(rows)));
            tasks.add(() -> part(scratch, some));
        }
        List<NDList> outputs = EngineWorkers.run(tasks);
        NDList joined = new NDList();
        for (int i = 0; i < outputs.get(0).size(); i++) {
            int output = i;
            joined.add(
                    NDArrays.concat(
                            new NDList(outputs.stream().map(it -> it.get(output)).toList())));
        }
        return joined;
    }

    private NDList part(NDManager scratch, NDList arrays) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDList outputs = forward(scratch, arrays);
            outputs.forEach(NDScope::unregister);
            return outputs;
        }
    }

    /** Returns the number of parts of a batch that are worth computing at the same time. */
    long parts(long size) {
        int workers = size == 1 || manager.getDevice().isGpu() ? 1 : EngineWorkers.count();
        return workers == 1 || size * multiplications() < EngineThreads.WORTH_SHARING
                ? 1
                : Math.min(workers, size);
    }

    /** Computes the outputs on the blocks. */
    private NDList forwardEagerly(NDManager scratch, NDList arrays) {
        return pass.forward(new ParameterStore(scratch, false), arrays);
    }

    /** Returns the approximate number of multiplications per example; 0 if it is not compiled. */
    private long multiplications() {
        if (multiplications == UNKNOWN) {
            prepare();
        }
        return multiplications;
    }

    /** Compiles the pass, unless it is compiled already. */
    public void prepare() {
        if (isReady()) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (!isCurrent()) {
                discardCompiled();
                compile();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean isReady() {
        lock.readLock().lock();
        try {
            return isCurrent();
        } finally {
            lock.readLock().unlock();
        }
    }

    private boolean isCurrent() {
        return refused
                || compiled != null
                        && (versions == null || versions.now().isSameAs(compiled.weights()));
    }

    private void compile() {
        WeightVersions.State weights = versions == null ? null : versions.now();
        try {
            Program program = Tracer.trace(pass, inputs, Map.of(), manager);
            // The kernels replace NaN by a bound of an activation; the blocks report it.
            if (program.hasNaN()) {
                refuse("a weight is NaN.");
                return;
            }
            compiled = new Compiled(ScriptModule.compile(program, manager), weights);
            multiplications = ProgramCost.multiplications(program);
        } catch (NotTraceableException | EngineException | IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private void refuse(String reason) {
        refused = true;
        multiplications = 0;
        LOG.log(System.Logger.Level.DEBUG, "{0} is not compiled: {1}", name, reason);
    }

    /** Frees the program. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            discardCompiled();
            refused = true;
            if (versions != null) {
                versions.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
