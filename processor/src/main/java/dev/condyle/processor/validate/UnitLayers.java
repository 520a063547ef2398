package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The layers of a class used as a layer. They are read again for each input, since problems are
 * reported at the use of the class.
 *
 * @param input the declared input of the class
 * @param forward whether the class has a {@code @Forward} method
 * @param fields reads the layers
 */
record UnitLayers(Input input, boolean forward, Function<Problems, LayerFields> fields) {

    /**
     * The layers for an input.
     *
     * @param layers the layers that accept their input
     * @param output the output shape of the last layer, if known
     * @param complete whether all layers accept their input
     * @param rejecting the name of the first layer that does not accept its input
     */
    record Inferred(
            List<NamedLayer> layers, Optional<Dims> output, boolean complete, String rejecting) {}

    /** Infers the shapes of the layers for an input. */
    Inferred infer(Input over, Problems problems) {
        LayerFields read = fields.apply(problems);
        ShapeInference inference = new ShapeInference(over, List.of(), problems);
        if (forward) {
            inference.delegateToForward();
        }
        for (LayerField field : read.readable()) {
            if (!inference.accept(field)) {
                return new Inferred(inference.layers(), Optional.empty(), false, field.name());
            }
        }
        return new Inferred(inference.layers(), inference.output(), read.complete(), "");
    }

    /** Returns the kind of values that the layers accept. */
    ValueKind accepts() {
        List<LayerField> read = fields.apply(new Problems()).readable();
        if (!forward) {
            return read.get(0).shape().accepts();
        }
        return read.stream().allMatch(it -> it.shape().accepts() == ValueKind.REAL)
                ? ValueKind.REAL
                : ValueKind.ANY;
    }
}
