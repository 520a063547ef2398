package dev.condyle.processor.column;

import dev.condyle.feature.Combiner;
import dev.condyle.feature.Embedded;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.model.EmbeddingTable;
import java.util.Optional;

/** Reads {@link Embedded}: encodes categories as vectors. */
final class EmbeddingReader {

    private EmbeddingReader() {}

    /** Returns the embedding of a categorical component. */
    static Optional<EmbeddingPlan> read(ComponentDeclaration component, Problems problems) {
        ColumnMembers values = new ColumnMembers(component, Embedded.class, problems);
        if (!values.isPresent()) {
            return Optional.empty();
        }
        if (!values.kind().isMultiValued()) {
            values.withoutEffect("combiner", component.name() + " has a single category");
        }
        return Optional.of(
                new EmbeddingPlan(
                        new EmbeddingTable(
                                values.text("shared"), values.integer("value", 1, 1, 4096)),
                        values.constant("combiner", Combiner.class, Combiner.MEAN),
                        ", " + values.text()));
    }

    /** Reports an embedding of a component that is not categorical. */
    static void reportUnsupported(ComponentDeclaration component, Problems problems) {
        ColumnMembers values = new ColumnMembers(component, Embedded.class, problems);
        if (values.isPresent()) {
            values.reject(Message.EMBEDDED_WITHOUT_CATEGORY, component.name());
        }
    }
}
