package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.layer.Members;
import dev.condyle.processor.model.Counts;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.InputType;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries the shape of the input through trunk and layers. Ends at the first layer that does not
 * fit. Where the shape is not known, layers are late.
 */
final class ShapeInference {

    private final Problems problems;
    private final List<NamedLayer> trunk;
    private final List<NamedLayer> layers = new ArrayList<>();
    private ValueKind numbers;
    private Optional<Dims> dims;
    private ValueKind wanted = ValueKind.MEASURES;
    private boolean forward;
    private boolean vector;

    ShapeInference(Input input, List<NamedLayer> trunk, Problems problems) {
        this(
                trunk,
                trunk.isEmpty() ? input.type().numbers() : ValueKind.MEASURES,
                trunk.isEmpty() ? input.known() : trunk.get(trunk.size() - 1).plan().output(),
                problems);
        if (!trunk.isEmpty() && input.type() == InputType.INTS) {
            wanted = ValueKind.IDS;
        }
        vector = input.type() == InputType.RECORD;
    }

    private ShapeInference(
            List<NamedLayer> trunk, ValueKind numbers, Optional<Dims> dims, Problems problems) {
        this.problems = problems;
        this.trunk = trunk;
        this.numbers = numbers;
        this.dims = dims;
    }

    /** Begins behind several inputs. */
    static ShapeInference behind(Dims joined, Problems problems) {
        return new ShapeInference(List.of(), ValueKind.MEASURES, Optional.of(joined), problems);
    }

    /**
     * Leaves the way through the layers to a method of the class, which the compiler does not look
     * into: no shape is known any more, and any layer may be the first.
     */
    void leaveToForward() {
        forward = true;
        vector = false;
        dims = Optional.empty();
        if (numbers == ValueKind.IDS) {
            wanted = ValueKind.IDS;
        }
        numbers = ValueKind.EITHER;
    }

    /** Takes the next layer; false if it does not fit, and nothing can be said of those behind. */
    boolean take(LayerField field) {
        Members members = field.members();
        if (!members.sound() || !numbersServe(field)) {
            return false;
        }
        Optional<LayerPlan> plan =
                dims.isPresent()
                        ? field.shape().plan(dims.get(), members)
                        : Optional.of(vector ? field.shape().ofVector() : field.shape().late());
        // Not every layer gives a vector of one.
        vector = false;
        if (plan.isEmpty() || !isOfSensibleSize(plan.get(), members)) {
            return false;
        }
        layers.add(
                new NamedLayer(
                        field.name(),
                        field.shape().text(members),
                        field.shape().canonical(members),
                        plan.get()));
        if (layers.size() == 1 && wanted != ValueKind.IDS) {
            wanted = wantedBy(field.shape().takes());
        }
        dims = plan.get().output();
        numbers = forward ? ValueKind.EITHER : ValueKind.MEASURES;
        return true;
    }

    /** What does not mind is given measures, unless the input is ids. */
    private ValueKind wantedBy(ValueKind takes) {
        if (takes != ValueKind.EITHER) {
            return takes;
        }
        return numbers == ValueKind.IDS ? ValueKind.IDS : ValueKind.MEASURES;
    }

    /** Checks that a head can follow; it may itself have problems. */
    void finish(HeadReading head) {
        if (numbers == ValueKind.IDS) {
            problems.add(Message.IDS_INTO_HEAD, head.mirror().place());
        } else {
            dims.ifPresent(features -> HeadFit.check(head, features, remedy(features), problems));
        }
    }

    /** The layers taken, each with the shape of its output. */
    List<NamedLayer> layers() {
        return layers;
    }

    /** What leaves the last layer, where the compiler knows it. */
    Optional<Dims> output() {
        return dims;
    }

    /** What the first layer takes the input for. */
    ValueKind numbers() {
        return wanted;
    }

    private boolean numbersServe(LayerField field) {
        ValueKind takes = field.shape().takes();
        if (takes != ValueKind.EITHER && !numbers.serve(takes)) {
            Message message =
                    takes == ValueKind.IDS
                            ? Message.EMBEDDING_OF_MEASURES
                            : Message.IDS_WITHOUT_EMBEDDING;
            field.members().reject(message, field.members().layer());
            return false;
        }
        return true;
    }

    private boolean isOfSensibleSize(LayerPlan plan, Members members) {
        Optional<Dims> large = plan.output().filter(output -> output.count() > Integer.MAX_VALUE);
        if (large.isPresent()) {
            members.reject(Message.ARRAY_TOO_LARGE, "the output " + large.get());
            return false;
        }
        long parameters = plan.counts().map(Counts::parameters).orElse(0L);
        if (parameters > Integer.MAX_VALUE) {
            members.reject(
                    Message.PARAMETERS_TOO_MANY,
                    parameters,
                    dims.map(Dims::toString).orElse("of any shape"));
            return false;
        }
        return true;
    }

    private String remedy(Dims features) {
        if (layers.isEmpty() && !trunk.isEmpty()) {
            return "a pooling, @Flatten or @GlobalAvgPool";
        }
        return features.rank() <= 3 ? "@Flatten or @GlobalAvgPool" : "@Flatten";
    }
}
