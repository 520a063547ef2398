package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.ValueKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a class used as a layer. For each input, they are read and their shapes inferred
 * only once, since a class can be used many times, directly and by other classes.
 */
final class UnitLayers {

    private final Input input;
    private final boolean forward;
    private final Function<Problems, LayerFields> fields;
    private final Map<Input, Result> results = new HashMap<>();
    private @Nullable ValueKind accepted;

    /**
     * Creates the layers.
     *
     * @param input the declared input of the class
     * @param forward whether the class has a {@code @Forward} method
     * @param fields reads the layers
     */
    UnitLayers(Input input, boolean forward, Function<Problems, LayerFields> fields) {
        this.input = input;
        this.forward = forward;
        this.fields = fields;
    }

    /** The layers for an input, and the problems found. */
    private record Result(Inferred inferred, Problems problems) {}

    Input input() {
        return input;
    }

    boolean forward() {
        return forward;
    }

    /**
     * The layers for an input.
     *
     * @param layers the layers that accept their input
     * @param output the output shape of the last layer, if known
     * @param order the order of the axes of the output
     * @param complete whether all layers accept their input
     * @param rejecting the name of the first layer that does not accept its input
     */
    record Inferred(
            List<NamedLayer> layers,
            Optional<Dims> output,
            AxisOrder order,
            boolean complete,
            String rejecting) {}

    /** Infers the shapes of the layers for an input. */
    Inferred infer(Input over, Problems problems) {
        Result result = results.get(over);
        if (result == null) {
            Problems own = new Problems();
            result = new Result(inferOnce(over, own), own);
            results.put(over, result);
        }
        problems.addAll(result.problems());
        return result.inferred();
    }

    private Inferred inferOnce(Input over, Problems problems) {
        LayerFields read = fields.apply(problems);
        ShapeInference inference = new ShapeInference(over, List.of(), problems);
        if (forward) {
            inference.delegateToForward();
        }
        for (LayerField field : read.readable()) {
            if (!inference.accept(field)) {
                return new Inferred(
                        inference.layers(),
                        Optional.empty(),
                        AxisOrder.UNKNOWN,
                        false,
                        field.name());
            }
        }
        return new Inferred(
                inference.layers(), inference.output(), inference.order(), read.complete(), "");
    }

    /** Returns the kind of values that the layers accept. */
    ValueKind accepts() {
        ValueKind known = accepted;
        if (known == null) {
            known = acceptsOnce();
            accepted = known;
        }
        return known;
    }

    private ValueKind acceptsOnce() {
        List<LayerField> read = fields.apply(new Problems()).readable();
        if (!forward) {
            return read.get(0).shape().accepts();
        }
        return read.stream().allMatch(it -> it.shape().accepts() == ValueKind.REAL)
                ? ValueKind.REAL
                : ValueKind.ANY;
    }
}
