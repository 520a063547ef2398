package dev.condyle.processor.column;

import static dev.condyle.processor.mirror.ComponentKind.BOOLEAN;
import static dev.condyle.processor.mirror.ComponentKind.CHAR;
import static dev.condyle.processor.mirror.ComponentKind.ENUM;
import static dev.condyle.processor.mirror.ComponentKind.TEXT;

import dev.condyle.feature.Bucketized;
import dev.condyle.feature.Categorical;
import dev.condyle.feature.Column;
import dev.condyle.feature.Encoded;
import dev.condyle.feature.Ignored;
import dev.condyle.feature.Numeric;
import dev.condyle.feature.Semantics;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.mirror.ComponentKind;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.ColumnPlan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the columns of a component: at most one numeric column, followed by at most one categorical
 * column.
 */
public final class ColumnReader {

    private static final Set<ComponentKind> BARE_CATEGORIES = EnumSet.of(TEXT, CHAR, ENUM);

    private static final Set<String> WITH_IGNORED =
            Set.of(Ignored.class.getSimpleName(), Column.class.getSimpleName());

    private final Semantics semantics;
    private final Problems problems;

    public ColumnReader(Semantics semantics, Problems problems) {
        this.semantics = semantics;
        this.problems = problems;
    }

    /** Returns the columns of a component; empty if it is ignored, or after a problem. */
    public List<ColumnPlan> read(ComponentDeclaration component) {
        if (component.find(Ignored.class).isPresent()) {
            checkIgnored(component);
            return List.of();
        }
        Optional<ComponentKind> kind = component.type().kind();
        if (kind.isEmpty()) {
            problems.add(
                    Message.COMPONENT_TYPE,
                    component.location(),
                    component.name(),
                    component.type().text());
            return List.of();
        }
        return ColumnTypes.fit(component, kind.get(), problems)
                ? columns(component, kind.get())
                : List.of();
    }

    private void checkIgnored(ComponentDeclaration component) {
        component.columns().stream()
                .filter(it -> !WITH_IGNORED.contains(it.simpleName()))
                .findFirst()
                .ifPresent(
                        it ->
                                problems.add(
                                        Message.COLUMN_CONFLICT,
                                        it.location(),
                                        component.name(),
                                        Ignored.class.getSimpleName(),
                                        it.simpleName(),
                                        "remove one of them"));
    }

    private List<ColumnPlan> columns(ComponentDeclaration component, ComponentKind kind) {
        return switch (kind) {
            case DATE, DATE_TIME -> {
                EmbeddingReader.reportUnsupported(component, problems);
                yield List.of(new DateReader(component, semantics, problems).read());
            }
            case FLOATS -> floats(component);
            default -> numberAndCategory(component, kind);
        };
    }

    private List<ColumnPlan> floats(ComponentDeclaration component) {
        EmbeddingReader.reportUnsupported(component, problems);
        if (component.find(Encoded.class).isEmpty()) {
            problems.add(Message.LENGTH_MISSING, component.location(), component.name());
            return List.of();
        }
        return List.of(FloatsReader.read(component, semantics, problems));
    }

    private List<ColumnPlan> numberAndCategory(ComponentDeclaration component, ComponentKind kind) {
        Optional<Mirror> buckets = component.find(Bucketized.class);
        Optional<Mirror> categories = component.find(Categorical.class);
        boolean bare = kind.isMultiValued() || BARE_CATEGORIES.contains(kind);
        boolean number =
                component.find(Numeric.class).isPresent()
                        || kind == BOOLEAN && categories.isEmpty();
        boolean category = bare || categories.isPresent();
        if (!number && !category && buckets.isEmpty()) {
            problems.add(
                    Message.NUMBER_OR_CATEGORY,
                    component.location(),
                    component.name(),
                    component.type().text());
            return List.of();
        }
        if (buckets.isPresent() && categories.isPresent()) {
            problems.add(
                    Message.COLUMN_CONFLICT,
                    categories.get().location(),
                    component.name(),
                    Bucketized.class.getSimpleName(),
                    Categorical.class.getSimpleName(),
                    "declare two components, or remove one of them");
            return List.of();
        }
        List<ColumnPlan> plans = new ArrayList<>();
        if (number) {
            plans.add(new NumberReader(component, semantics, problems).read());
        }
        if (buckets.isEmpty() && !category) {
            EmbeddingReader.reportUnsupported(component, problems);
            return plans;
        }
        Optional<EmbeddingPlan> embedding = EmbeddingReader.read(component, problems);
        if (buckets.isPresent()) {
            plans.add(new BucketReader(component, semantics, problems).read(embedding));
        } else {
            new CategoryReader(component, semantics, problems)
                    .read(embedding)
                    .ifPresent(plans::add);
        }
        return plans;
    }
}
