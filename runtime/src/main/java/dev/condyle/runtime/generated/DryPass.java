package dev.condyle.runtime.generated;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A forward pass on zeros that initialises the parameters of each layer on its first call. */
final class DryPass extends ForwardPass {

    private final NDManager manager;
    private final DataType dataType;
    private final ParameterStore parameterStore;
    private final List<PassLayer> declared = new ArrayList<>();
    private final Map<String, Shape[]> firstInputs = new HashMap<>();
    private final Map<String, Shape[]> outputs = new LinkedHashMap<>();

    /**
     * Creates a pass.
     *
     * @param manager the manager that parameters are attached to
     * @param dataType the data type of the parameters
     * @param scratch the manager of this pass
     */
    DryPass(NDManager manager, DataType dataType, NDManager scratch) {
        this.manager = manager;
        this.dataType = dataType;
        parameterStore = new ParameterStore(scratch, false);
    }

    @Override
    public Layer layer(String name, String text, Block block, UnaryOperator<NDList> activation) {
        PassLayer layer = new PassLayer(this, name, text, block, activation);
        declared.add(layer);
        return layer;
    }

    /**
     * Runs the pass.
     *
     * @throws IllegalStateException if the input of a layer, or of an operation between layers, has
     *     the wrong shape
     */
    NDList dryRun(Body body, NDList inputs) {
        Shape[] shapes = inputs.getShapes();
        try {
            return run(body, inputs);
        } catch (EngineException e) {
            throw new IllegalStateException(
                    "The @Forward method fails for input %s%s: %s"
                            .formatted(text(shapes), outputsText(), reason(e)),
                    e);
        }
    }

    private String outputsText() {
        return outputs.isEmpty()
                ? ""
                : outputs.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                        .collect(Collectors.joining(", ", " (layer outputs: ", ")"));
    }

    @Override
    NDList apply(PassLayer layer, NDList xs) {
        Shape[] shapes = xs.getShapes();
        Shape[] first = firstInputs.putIfAbsent(layer.name(), shapes);
        try {
            if (!layer.block().isInitialized()) {
                initialize(layer.block(), shapes);
            }
            NDList ys = layer.forward(parameterStore, xs, false);
            outputs.put(layer.name(), ys.getShapes());
            return ys;
        } catch (RuntimeException e) {
            throw new IllegalStateException(shapeError(layer, first, shapes) + reason(e), e);
        }
    }

    private void initialize(Block block, Shape[] shapes) {
        try {
            block.initialize(manager, dataType, shapes);
        } finally {
            // The parameters outlive the scope of the pass.
            for (Parameter parameter : block.getParameters().values()) {
                if (parameter.isInitialized()) {
                    NDScope.unregister(parameter.getArray());
                }
            }
        }
    }

    /** Checks that the pass called every layer. */
    void requireAllReached() {
        List<PassLayer> missed =
                declared.stream().filter(layer -> !firstInputs.containsKey(layer.name())).toList();
        if (!missed.isEmpty()) {
            throw new IllegalStateException(
                    "The forward pass does not call layer %s. Call every layer in each run of the @Forward method, or remove the field."
                            .formatted(
                                    missed.stream()
                                            .map(PassLayer::toString)
                                            .collect(Collectors.joining(", or layer "))));
        }
    }

    private static String shapeError(PassLayer layer, Shape @Nullable [] first, Shape[] now) {
        if (first == null || Arrays.equals(first, now)) {
            return "Layer %s, does not accept its input %s: ".formatted(layer, text(now));
        }
        return "Layer %s, is called twice with inputs that cannot share its weights, %s and %s: "
                .formatted(layer, text(first), text(now));
    }

    private static String text(Shape[] shapes) {
        return Arrays.stream(shapes).map(DryPass::text).collect(Collectors.joining(" and "));
    }

    /** Formats a shape with N for the batch dimension. */
    static String text(Shape shape) {
        return Arrays.stream(shape.getShape())
                .skip(1)
                .mapToObj(size -> ", " + size)
                .collect(Collectors.joining("", "(N", ")"));
    }

    /** Returns the first line of the message; the engine appends its own stack trace. */
    private static String reason(RuntimeException e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        String first = message.lines().findFirst().orElse("");
        return first.endsWith(".") ? first : first + ".";
    }

    /** Returns the features, or throws if the pass returned null. */
    static NDArray features(NDList output) {
        if (output.size() != 1 || output.head() == null) {
            throw new IllegalStateException(
                    "The @Forward method returned null instead of the features.");
        }
        return output.head();
    }
}
