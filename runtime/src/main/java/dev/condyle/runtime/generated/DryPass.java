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

/** A pass over zeros, which gives each layer its parameters when it first reaches it. */
final class DryPass extends ForwardPass {

    private final NDManager manager;
    private final DataType dataType;
    private final ParameterStore parameterStore;
    private final List<PassLayer> declared = new ArrayList<>();
    private final Map<String, Shape[]> reached = new HashMap<>();
    private final Map<String, Shape[]> given = new LinkedHashMap<>();

    /**
     * @param manager the manager that parameters are attached to
     * @param dataType the type of parameters
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
     * @throws IllegalStateException if a layer, or an operation between layers, does not fit
     */
    NDList dryRun(Body body, NDList inputs) {
        Shape[] shapes = inputs.getShapes();
        try {
            return run(body, inputs);
        } catch (EngineException e) {
            throw new IllegalStateException(
                    "The @Forward method fails on the input %s%s: %s"
                            .formatted(text(shapes), givenText(), reason(e)),
                    e);
        }
    }

    private String givenText() {
        return given.isEmpty()
                ? ""
                : given.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                        .collect(Collectors.joining(", ", ", where layers gave ", ""));
    }

    @Override
    NDList apply(PassLayer layer, NDList xs) {
        Shape[] shapes = xs.getShapes();
        Shape[] first = reached.putIfAbsent(layer.name(), shapes);
        try {
            if (!layer.block().isInitialized()) {
                initialize(layer.block(), shapes);
            }
            NDList ys = layer.forward(parameterStore, xs, false);
            given.put(layer.name(), ys.getShapes());
            return ys;
        } catch (RuntimeException e) {
            throw new IllegalStateException(misfit(layer, first, shapes) + reason(e), e);
        }
    }

    private void initialize(Block block, Shape[] shapes) {
        try {
            block.initialize(manager, dataType, shapes);
        } finally {
            // They outlive the scope of the pass.
            for (Parameter parameter : block.getParameters().values()) {
                if (parameter.isInitialized()) {
                    NDScope.unregister(parameter.getArray());
                }
            }
        }
    }

    /** Refuses a layer that was not reached. */
    void requireAllReached() {
        List<PassLayer> missed =
                declared.stream().filter(layer -> !reached.containsKey(layer.name())).toList();
        if (!missed.isEmpty()) {
            throw new IllegalStateException(
                    "The forward pass does not reach layer %s. Call it in the @Forward method, whatever the numbers are, or leave out the field."
                            .formatted(
                                    missed.stream()
                                            .map(PassLayer::toString)
                                            .collect(Collectors.joining(", nor "))));
        }
    }

    private static String misfit(PassLayer layer, Shape[] first, Shape[] now) {
        if (first == null || Arrays.equals(first, now)) {
            return "Layer %s, does not fit what reaches it, %s: ".formatted(layer, text(now));
        }
        return "Layer %s, is called twice, but what it got first, %s, and what it got then, %s, cannot share its weights: "
                .formatted(layer, text(first), text(now));
    }

    private static String text(Shape[] shapes) {
        return Arrays.stream(shapes).map(DryPass::text).collect(Collectors.joining(" and "));
    }

    /** A shape with N for the batch. */
    static String text(Shape shape) {
        return Arrays.stream(shape.getShape())
                .skip(1)
                .mapToObj(size -> ", " + size)
                .collect(Collectors.joining("", "(N", ")"));
    }

    /** The engine's messages have a trace of its own from the second line on. */
    private static String reason(RuntimeException e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        String first = message.lines().findFirst().orElse("");
        return first.endsWith(".") ? first : first + ".";
    }

    /** The array that a pass gives, if it is one. */
    static NDArray features(NDList output) {
        if (output.size() != 1 || output.head() == null) {
            throw new IllegalStateException(
                    "The @Forward method returned null instead of the features.");
        }
        return output.head();
    }
}
