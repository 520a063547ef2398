package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.layer.LayerShape.AxisUse;
import dev.condyle.processor.layer.MaskEffect;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.CanonicalText;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a class used as a layer. They are read only once, and their shapes are inferred
 * only once for each input, since a class can be used many times, directly and by other classes.
 */
final class UnitLayers {

    private final Input input;
    private final boolean forward;
    private final Function<Problems, LayerFields> reader;
    private final Map<Source, Result> results = new HashMap<>();
    private @Nullable Fields fields;
    private @Nullable ValueKind accepted;
    private @Nullable CanonicalText canonical;
    private AxisUse axisUse = AxisUse.OTHER;

    /**
     * Creates the layers.
     *
     * @param input the declared input of the class
     * @param forward whether the class has a {@code @Forward} method
     * @param reader reads the layers, and reports problems
     */
    UnitLayers(Input input, boolean forward, Function<Problems, LayerFields> reader) {
        this.input = input;
        this.forward = forward;
        this.reader = reader;
    }

    /** The layers as read, and the problems found. */
    private record Fields(LayerFields read, Problems problems) {}

    /** An input, and whether it has a mask. */
    private record Source(Input input, boolean masked) {}

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
     * @param mask what the layers do with the mask of the input
     * @param masked whether a mask accompanies the output
     */
    record Inferred(
            List<NamedLayer> layers,
            Optional<Dims> output,
            AxisOrder order,
            boolean complete,
            String rejecting,
            MaskEffect mask,
            boolean masked) {}

    /** Infers the shapes of the layers for an input. */
    Inferred infer(Input over, Problems problems) {
        return infer(new Source(over, false), problems);
    }

    private Inferred infer(Source source, Problems problems) {
        Result result = results.get(source);
        if (result == null) {
            Problems own = new Problems();
            result = new Result(inferOnce(source, own), own);
            results.put(source, result);
        }
        problems.addAll(result.problems());
        return result.inferred();
    }

    private Inferred inferOnce(Source source, Problems problems) {
        LayerFields read = fields().read();
        problems.addAll(fields().problems());
        ShapeInference inference = new ShapeInference(source.input(), List.of(), problems);
        if (source.masked()) {
            inference.mask().start();
        }
        if (forward) {
            inference.delegateToForward();
        } else {
            axisUse = axisUse(read.readable());
        }
        for (LayerField field : read.readable()) {
            if (!inference.accept(field.reportingTo(problems))) {
                return new Inferred(
                        inference.layers(),
                        Optional.empty(),
                        AxisOrder.UNKNOWN,
                        false,
                        field.name(),
                        MaskEffect.LOSES,
                        false);
            }
        }
        return new Inferred(
                inference.layers(),
                inference.output(),
                inference.order(),
                read.complete(),
                "",
                inference.mask().effect(),
                inference.mask().isPresent());
    }

    /**
     * Returns what the layers do with the mask of a sequence. It does not depend on the shape of
     * the sequence, since the block is generated only once.
     */
    MaskEffect mask() {
        Dims declared = input.dims();
        boolean sequence =
                declared.order() == AxisOrder.SEQUENCE
                        || declared.order() == AxisOrder.UNKNOWN
                                && (declared.rank() == 0 || declared.rank() == 2)
                                && canonical(AxisOrder.SEQUENCE)
                                        .equals(canonical(AxisOrder.UNKNOWN));
        if (!sequence || forward || readsIds()) {
            return MaskEffect.LOSES;
        }
        Input over =
                input.known()
                        .map(it -> Input.ofUnit(it.in(AxisOrder.SEQUENCE)))
                        .orElse(Input.ofUnit(AxisOrder.SEQUENCE));
        return infer(new Source(over, true), new Problems()).mask();
    }

    private boolean readsIds() {
        return fields().read().readable().stream()
                .limit(1)
                .anyMatch(it -> it.shape().accepts() == ValueKind.IDS);
    }

    /** Returns whether layers use the mask that the padding of ids determines. */
    boolean usesOwnMask() {
        return infer(input, new Problems()).mask().uses();
    }

    /** Returns whether the padding of ids determines a mask of the output. */
    boolean startsMask() {
        return infer(input, new Problems()).masked();
    }

    /** Returns the canonical texts of the layers for an input of any shape. */
    List<CanonicalText> canonical(AxisOrder order) {
        return infer(Input.ofUnit(order), new Problems()).layers().stream()
                .map(NamedLayer::canonical)
                .toList();
    }

    /** Returns how the layers treat the axes of their input, once they have been read. */
    AxisUse axisUse() {
        return axisUse;
    }

    private static AxisUse axisUse(List<LayerField> fields) {
        Set<AxisUse> uses =
                fields.stream().map(it -> it.shape().axisUse()).collect(Collectors.toSet());
        if (uses.contains(AxisUse.OTHER)) {
            return AxisUse.OTHER;
        }
        return uses.contains(AxisUse.LAST) ? AxisUse.LAST : AxisUse.NONE;
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
        List<LayerField> read = fields().read().readable();
        if (!forward) {
            return read.get(0).shape().accepts();
        }
        return read.stream().allMatch(it -> it.shape().accepts() == ValueKind.REAL)
                ? ValueKind.REAL
                : ValueKind.ANY;
    }

    /** Returns the canonical text of the layers, which does not depend on their input. */
    CanonicalText canonical() {
        CanonicalText known = canonical;
        if (known == null) {
            List<Object> parts = new ArrayList<>();
            parts.add("Use(");
            input.known().ifPresent(it -> parts.add("shape=" + it.canonical() + ", "));
            String separator = "";
            for (NamedLayer layer : infer(input, new Problems()).layers()) {
                parts.add(separator + layer.name() + " ");
                parts.add(layer.canonical());
                separator = ", ";
            }
            parts.add(forward ? ", forward)" : ")");
            known = CanonicalText.of(parts);
            canonical = known;
        }
        return known;
    }

    private Fields fields() {
        Fields known = fields;
        if (known == null) {
            Problems found = new Problems();
            known = new Fields(reader.apply(found), found);
            fields = known;
        }
        return known;
    }
}
