package dev.condyle.runtime.generated;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import dev.condyle.runtime.internal.engine.Engines;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Determines shapes that are known only at run time, with forward passes on zeros. */
public final class DryRun {

    /** A batch of 2 detects passes that mix examples. {@code predict} can use a batch of 1. */
    private static final long[] BATCHES = {2, 1};

    private DryRun() {}

    /**
     * Initialises the layers of a class with {@code @Forward}, each on its first call.
     *
     * @param body the forward pass
     * @param manager the manager that parameters are attached to
     * @param dataType the data type of the parameters
     * @param inputType the data type of the inputs
     * @param inputShapes the shapes of the inputs, with any batch size
     * @return the shape of the features, (1, ...)
     * @throws IllegalStateException if a layer does not accept its input or is never called, or if
     *     the batch is not the first dimension of the features
     */
    public static Shape initialize(
            ForwardPass.Body body,
            NDManager manager,
            DataType dataType,
            DataType inputType,
            Shape... inputShapes) {
        Shape features = null;
        for (long batch : BATCHES) {
            try (NDManager scratch = manager.newSubManager();
                    NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                DryPass pass = new DryPass(manager, dataType, scratch);
                NDList output = pass.dryRun(body, zeros(scratch, inputType, batch, inputShapes));
                pass.requireAllReached();
                Shape before = features;
                features = DryPass.features(output).getShape();
                requireBatch(features, batch);
                requireSame(before, features);
            }
        }
        return features;
    }

    private static void requireBatch(Shape features, long batch) {
        if (features.dimension() == 0 || features.get(0) != batch) {
            throw new IllegalStateException(
                    "The @Forward method returned the shape %s for a batch of %s. The first dimension of the features must be the batch: keep it in reshape, flatten and squeeze."
                            .formatted(features, batch));
        }
    }

    private static void requireSame(@Nullable Shape ofTwo, Shape ofOne) {
        if (ofTwo != null && !ofTwo.slice(1).equals(ofOne.slice(1))) {
            throw new IllegalStateException(
                    "The @Forward method returned the shape %s for a batch of 2, but %s for a batch of 1. The shape of the features must not depend on the batch size."
                            .formatted(ofTwo, ofOne));
        }
    }

    /**
     * Checks that features are vectors, as a head requires.
     *
     * @param features the shape of the features, (N, F)
     * @return the shape
     * @throws IllegalStateException if the features are not vectors
     */
    public static Shape vector(Shape features) {
        if (features.dimension() != 2) {
            throw new IllegalStateException(
                    "The features have the shape %s, but a head requires feature vectors (N, F). End the forward pass with a @GlobalAvgPool or @Flatten layer, or with flatten(1, -1)."
                            .formatted(DryPass.text(features)));
        }
        return features;
    }

    /**
     * Returns the output shapes of a block, before or after it is initialised.
     *
     * @param block the block
     * @param fresh creates an equivalent block
     * @param inputType the data type of the inputs
     * @param inputShapes the shapes of the inputs
     */
    public static Shape[] outputShapes(
            Block block, Supplier<? extends Block> fresh, DataType inputType, Shape[] inputShapes) {
        Optional<Parameter> parameter = block.getParameters().values().stream().findFirst();
        boolean ready = block.isInitialized();
        try (NDManager scratch =
                        ready && parameter.isPresent()
                                ? parameter.get().getArray().getManager().newSubManager()
                                : Engines.newManager(Optional.empty());
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDList zeros = zeros(scratch, inputType, 1, inputShapes);
            Block runnable = ready ? block : fresh.get();
            if (!ready) {
                // Zero initialisation does not draw random numbers.
                runnable.setInitializer(Initializer.ZEROS, any -> true);
                runnable.initialize(scratch, DataType.FLOAT32, zeros.getShapes());
            }
            NDList output = runnable.forward(new ParameterStore(scratch, false), zeros, false);
            long batch = inputShapes[0].get(0);
            return Arrays.stream(output.getShapes())
                    .map(shape -> withBatch(shape, batch))
                    .toArray(Shape[]::new);
        }
    }

    private static NDList zeros(NDManager manager, DataType type, long batch, Shape... shapes) {
        NDList zeros = new NDList(shapes.length);
        for (Shape shape : shapes) {
            zeros.add(manager.zeros(withBatch(shape, batch), type));
        }
        return zeros;
    }

    private static Shape withBatch(Shape shape, long batch) {
        return new Shape(batch).addAll(shape.slice(1));
    }
}
