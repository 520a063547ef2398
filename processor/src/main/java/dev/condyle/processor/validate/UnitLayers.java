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
 * The layers of a class that is a layer of others. They are read anew for each input, since what
 * does not fit is told to those who read them.
 *
 * @param input what the class says of its input
 * @param forward whether its layers follow one another as a method says
 * @param fields reads the layers
 */
record UnitLayers(Input input, boolean forward, Function<Problems, LayerFields> fields) {

    /**
     * The layers over an input.
     *
     * @param layers those that fit
     * @param output what leaves the last, where the compiler knows it
     * @param complete whether all fit
     * @param misfit the name of the first that does not fit
     */
    record Inferred(
            List<NamedLayer> layers, Optional<Dims> output, boolean complete, String misfit) {}

    /** Carries an input through the layers. */
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

    /** What the input must be. */
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
