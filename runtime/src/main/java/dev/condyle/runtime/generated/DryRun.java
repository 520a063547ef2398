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

/** Finds shapes that only the running program knows, by passes over zeros. */
public final class DryRun {

    /** Two inputs, so that it shows where a pass mixes them; then one, as {@code predict} has. */
    private static final long[] BATCHES = {2, 1};

    private DryRun() {}

    /**
     * Initialises the layers of a class with {@code @Forward}: each when it is first reached.
     *
     * @param body the forward pass
     * @param manager the manager that parameters are attached to
     * @param dataType the type of parameters
     * @param inputType the type of what comes in
     * @param inputShapes the shapes of what comes in; the batch may be of any size
     * @return the shape of the features, (1, ...)
     * @throws IllegalStateException if a layer does not fit, or is not reached, or the features do
     *     not have the batch as their first dimension
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
                    "The @Forward method returned %s for a batch of %d. The first dimension of the features is that of the batch: leave it as it is in reshape, flatten and squeeze."
                            .formatted(features, batch));
        }
    }

    private static void requireSame(Shape two, Shape one) {
        if (two != null && !two.slice(1).equals(one.slice(1))) {
            throw new IllegalStateException(
                    "The @Forward method returned %s for a batch of 2, but %s for a batch of 1. Features have the same shape whatever the batch."
                            .formatted(two, one));
        }
    }

    /**
     * Requires features that a head can take.
     *
     * @param features their shape, (N, F)
     * @return the same
     * @throws IllegalStateException if they are no vector
     */
    public static Shape vector(Shape features) {
        if (features.dimension() != 2) {
            throw new IllegalStateException(
                    "The features are %s, but a head takes a vector, (N, F): let the last step of the forward pass be a @GlobalAvgPool or @Flatten layer, or flatten(1, -1)."
                            .formatted(DryPass.text(features)));
        }
        return features;
    }

    /**
     * The output shapes of a block, before or after it is initialised.
     *
     * @param block the block
     * @param fresh makes another one like it
     * @param inputType the type of what comes in
     * @param inputShapes the shapes of what comes in
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
            Block ran = ready ? block : fresh.get();
            if (!ready) {
                // Zeros draw no random numbers.
                ran.setInitializer(Initializer.ZEROS, any -> true);
                ran.initialize(scratch, DataType.FLOAT32, zeros.getShapes());
            }
            NDList output = ran.forward(new ParameterStore(scratch, false), zeros, false);
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
