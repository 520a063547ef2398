package dev.condyle.runtime.backbone;

import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.engine.Autocast;
import dev.condyle.runtime.internal.weights.ExternalWeights;
import dev.condyle.runtime.internal.weights.TorchArchive;
import dev.condyle.runtime.internal.weights.WeightSource;
import dev.condyle.runtime.weights.WeightsException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The block of a {@link TorchScript} module. It has no DJL parameters, so it cannot be trained. The
 * module is freed together with the manager that the block was initialised with.
 */
final class TorchScriptBlock extends AbstractBlock implements ExternalWeights, Autocast.Exempt {

    private static final byte VERSION = 1;
    private static final long STACK_BYTES = 64L << 20;
    private static final String ENGINE = "PyTorch";

    private final TorchScript spec;
    private @Nullable Block module; // null before it is initialised
    private String sha256 = "";
    private long count;

    TorchScriptBlock(TorchScript spec) {
        super(VERSION);
        this.spec = spec;
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        if (module != null) {
            return;
        }
        Path file = spec.fetch();
        sha256 = WeightSource.sha256(file);
        Model model = Model.newInstance("torchscript", manager.getDevice(), ENGINE);
        try {
            load(model, file);
            Block loaded = model.getBlock();
            check(loaded, file, manager, inputShapes[0]);
            count = count(loaded);
            module = loaded;
        } catch (RuntimeException | Error e) {
            model.close();
            throw e;
        }
        manager.attachInternal(UUID.randomUUID().toString(), model);
    }

    private static void load(Model model, Path file) {
        try {
            TorchArchive.check(file);
            onLargeStack(
                    () -> {
                        model.load(file, null, Map.of("mapLocation", "true"));
                        return model;
                    });
        } catch (Exception e) {
            throw new WeightsException(
                    file
                            + " is not a complete TorchScript module ("
                            + reason(e)
                            + "). Save one in PyTorch: torch.jit.trace(model.eval(),"
                            + " example).save(\"model.pt\").",
                    e);
        }
    }

    /**
     * Runs a task on a thread with a large stack. PyTorch's compiler is recursive, and the stack of
     * the calling thread can be small.
     */
    private static <T> T onLargeStack(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = new Thread(null, future, "condyle-torchscript", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    // The engine cannot be interrupted.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void check(Block module, Path file, NDManager manager, Shape input) {
        Shape one = new Shape(1).addAll(input.slice(1));
        try (NDManager scratch = manager.newSubManager()) {
            NDList outputs;
            try {
                NDList zeros = new NDList(scratch.zeros(one));
                outputs = module.forward(new ParameterStore(scratch, false), zeros, false);
            } catch (EngineException e) {
                throw new WeightsException(
                        file + " does not accept an image of shape " + one + ": " + reason(e) + ".",
                        e);
            }
            Shape expected = new Shape(1).addAll(spec.features());
            if (outputs.size() != 1) {
                throw new WeightsException(
                        file
                                + " returns "
                                + outputs.size()
                                + " arrays, but a backbone must return exactly one. Trace the"
                                + " part of the model that computes the features.");
            }
            NDArray output = outputs.get(0);
            if (!output.getShape().equals(expected) || output.getDataType() != DataType.FLOAT32) {
                throw new WeightsException(
                        file
                                + " returns "
                                + output.getDataType()
                                + " "
                                + output.getShape()
                                + " for an image of shape "
                                + one
                                + ", not float32 "
                                + expected
                                + ". Correct the declared shape of the features, or use the"
                                + " correct module.");
            }
        }
    }

    private static long count(Block module) {
        return module.getParameters().values().stream()
                .mapToLong(parameter -> parameter.getArray().size())
                .sum();
    }

    /** Returns the first line of the message: the rest is the engine's stack trace. */
    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }

    @Override
    public String sha256() {
        module();
        return sha256;
    }

    /** Returns the number of parameters as PyTorch counts them, without running statistics. */
    @Override
    public long count() {
        module();
        return count;
    }

    private Block module() {
        Block present = module;
        if (present == null) {
            throw new IllegalStateException(
                    "The TorchScript module is not loaded. Initialise the block first.");
        }
        return present;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        return Autocast.exempt(inputs, it -> features(store, it));
    }

    private NDList features(ParameterStore store, NDList inputs) {
        try (NDArray features = module().forward(store, inputs, false).singletonOrThrow()) {
            // Autograd cannot record arrays from inference mode, but it can record copies.
            return new NDList(features.duplicate());
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0)).addAll(spec.features())};
    }
}
