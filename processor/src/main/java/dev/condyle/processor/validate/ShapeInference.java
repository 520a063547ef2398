package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Place;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.Numbers;
import dev.condyle.processor.shape.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries the shape of the input through all layers. Ends at the first layer that does not fit. */
final class ShapeInference {

    private final Problems problems;
    private final List<NamedLayer> layers = new ArrayList<>();
    private Numbers numbers;
    private Dims dims;

    private ShapeInference(Input input, Problems problems) {
        this.problems = problems;
        this.numbers = input.type().numbers();
        this.dims = input.dims();
    }

    /**
     * The layers of a network.
     *
     * @param layers each with the shape of its output
     * @param numbers what the numbers of the input mean
     */
    record Inferred(List<NamedLayer> layers, Numbers numbers) {}

    static Optional<Inferred> over(
            Declaration declaration, Input input, List<LayerField> fields, Problems problems) {
        ShapeInference inference = new ShapeInference(input, problems);
        for (LayerField field : fields) {
            if (!inference.step(field)) {
                return Optional.empty();
            }
        }
        declaration.head().ifPresent(head -> inference.finish(head.place()));
        return Optional.of(inference.result(fields));
    }

    private boolean step(LayerField field) {
        Members members = field.members();
        if (!members.sound() || !numbersServe(field)) {
            return false;
        }
        Optional<LayerPlan> plan = field.shape().plan(dims, members);
        if (plan.isEmpty() || !isOfSensibleSize(plan.get(), members)) {
            return false;
        }
        layers.add(
                new NamedLayer(field.name(), members.asWritten(), members.canonical(), plan.get()));
        dims = plan.get().output();
        numbers = Numbers.MEASURES;
        return true;
    }

    private boolean numbersServe(LayerField field) {
        Numbers wanted = field.shape().takes();
        if (!numbers.serve(wanted)) {
            Message message =
                    wanted == Numbers.IDS
                            ? Message.EMBEDDING_OF_MEASURES
                            : Message.IDS_WITHOUT_EMBEDDING;
            field.members().reject(message, field.members().layer());
            return false;
        }
        return true;
    }

    private boolean isOfSensibleSize(LayerPlan plan, Members members) {
        if (plan.output().count() > Integer.MAX_VALUE) {
            members.reject(Message.OUTPUT_TOO_LARGE, plan.output());
            return false;
        }
        if (plan.parameters() > Integer.MAX_VALUE) {
            members.reject(Message.PARAMETERS_TOO_MANY, plan.parameters(), dims);
            return false;
        }
        return true;
    }

    private void finish(Place head) {
        if (numbers == Numbers.IDS) {
            problems.add(Message.IDS_INTO_HEAD, head);
        } else if (dims.rank() != 1) {
            problems.add(Message.FEATURES_NOT_A_VECTOR, head, dims, remedy());
        }
    }

    private String remedy() {
        return dims.rank() <= 3 ? "@Flatten or @GlobalAvgPool" : "@Flatten";
    }

    private Inferred result(List<LayerField> fields) {
        boolean ids = !fields.isEmpty() && fields.get(0).shape().takes() == Numbers.IDS;
        return new Inferred(layers, ids ? Numbers.IDS : Numbers.MEASURES);
    }
}
