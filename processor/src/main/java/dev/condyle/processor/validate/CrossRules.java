package dev.condyle.processor.validate;

import dev.condyle.feature.Bucketized;
import dev.condyle.feature.Categorical;
import dev.condyle.feature.Ignored;
import dev.condyle.feature.Semantics;
import dev.condyle.processor.column.CrossReader;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.mirror.RecordDeclaration;
import dev.condyle.processor.model.FeatureColumn;
import dev.condyle.processor.model.FeatureCross;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Validates the crosses of a record. */
final class CrossRules {

    private final RecordDeclaration declaration;
    private final List<FeatureColumn> columns;
    private final FieldNames names;
    private final Problems problems;
    private final CrossReader reader;
    private final Set<Set<String>> seen = new HashSet<>();

    CrossRules(
            RecordDeclaration declaration,
            Semantics semantics,
            List<FeatureColumn> columns,
            FieldNames names,
            Problems problems) {
        this.declaration = declaration;
        this.columns = columns;
        this.names = names;
        this.problems = problems;
        this.reader = new CrossReader(semantics, problems);
    }

    /** Returns the crosses that can be read. */
    List<FeatureCross> read() {
        List<FeatureCross> crosses = new ArrayList<>();
        for (Mirror cross : declaration.crosses()) {
            List<String> of = cross.strings("of");
            checkMembers(cross, of);
            List<FeatureColumn> members =
                    of.stream().flatMap(name -> member(cross, name).stream()).toList();
            crosses.add(
                    new FeatureCross(names.cross(members), members, reader.read(cross, members)));
        }
        return crosses;
    }

    private void checkMembers(Mirror cross, List<String> of) {
        if (of.size() < 2 || of.size() > 4) {
            problems.add(Message.CROSS_SIZE, cross.location("of"), of.size(), of);
        }
        Set<String> distinct = new HashSet<>();
        for (String name : of) {
            if (!distinct.add(name)) {
                problems.add(
                        Message.DUPLICATE_ELEMENT, cross.location("of"), "\"" + name + "\"", "of");
                return;
            }
        }
        if (!seen.add(distinct)) {
            problems.add(Message.DUPLICATE_CROSS, cross.location("of"), String.join(" and ", of));
        }
    }

    private Optional<FeatureColumn> member(Mirror cross, String name) {
        Optional<ComponentDeclaration> component =
                declaration.components().stream().filter(it -> it.name().equals(name)).findFirst();
        if (component.isEmpty()) {
            problems.add(
                    Message.CROSS_UNKNOWN,
                    cross.location("of"),
                    declaration.type().getSimpleName(),
                    name,
                    suggestion(name));
            return Optional.empty();
        }
        Optional<FeatureColumn> column =
                columns.stream()
                        .filter(it -> it.component().equals(name) && it.plan().category())
                        .findFirst();
        if (column.isEmpty() && isReadable(component.get())) {
            reportMember(cross, component.get());
        }
        return column;
    }

    private String suggestion(String name) {
        return declaration.components().stream()
                .filter(it -> it.savedName().equals(name))
                .findFirst()
                .map(it -> ". Did you mean \"" + it.name() + "\"?")
                .orElseGet(
                        () ->
                                Suggestions.suffix(
                                        name,
                                        declaration.components().stream()
                                                .map(ComponentDeclaration::name)
                                                .toList()));
    }

    /**
     * Returns whether the component has columns or is ignored. Otherwise, a problem has already
     * been reported.
     */
    private boolean isReadable(ComponentDeclaration component) {
        return component.find(Ignored.class).isPresent()
                || columns.stream().anyMatch(it -> it.component().equals(component.name()));
    }

    private void reportMember(Mirror cross, ComponentDeclaration component) {
        boolean ignored = component.find(Ignored.class).isPresent();
        String what =
                ignored
                        ? "ignored"
                        : switch (component.type().kind().orElseThrow()) {
                            case LIST, MAP -> "a set of categories";
                            case DATE, DATE_TIME, FLOATS -> "not a category";
                            default -> "a number";
                        };
        String remedy =
                switch (what) {
                    case "a number" ->
                            component.type().kind().orElseThrow().isNumber()
                                    ? "add @" + Bucketized.class.getSimpleName()
                                    : "add @" + Categorical.class.getSimpleName();
                    case "ignored" -> "remove @Ignored, or use another component";
                    default -> "use another component";
                };
        problems.add(Message.CROSS_MEMBER, cross.location("of"), component.name(), what, remedy);
    }
}
