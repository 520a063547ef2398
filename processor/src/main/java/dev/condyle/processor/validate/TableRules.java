package dev.condyle.processor.validate;

import dev.condyle.feature.Categorical;
import dev.condyle.feature.Embedded;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.ColumnPlan;
import dev.condyle.processor.model.EmbeddingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Validates embedding tables shared by several components. */
final class TableRules {

    private TableRules() {}

    private record Sharer(ComponentDeclaration component, EmbeddingTable table) {

        Mirror mirror() {
            return component.find(Embedded.class).orElseThrow();
        }

        /** Returns the declaration of the categories as text. */
        String categories() {
            return component.find(Categorical.class).map(Mirror::asWritten).orElse("Categorical");
        }
    }

    static void check(Map<ComponentDeclaration, List<ColumnPlan>> plans, Problems problems) {
        Map<String, List<Sharer>> tables = new TreeMap<>();
        plans.forEach(
                (component, all) ->
                        all.stream()
                                .flatMap(it -> it.table().stream())
                                .filter(EmbeddingTable::isShared)
                                .forEach(
                                        it ->
                                                tables.computeIfAbsent(
                                                                it.shared(),
                                                                name -> new ArrayList<>())
                                                        .add(new Sharer(component, it))));
        tables.forEach((name, sharers) -> check(name, sharers, problems));
        plans.forEach(
                (component, all) ->
                        all.stream()
                                .flatMap(it -> it.table().stream())
                                .filter(
                                        it ->
                                                !it.isShared()
                                                        && tables.containsKey(
                                                                component.savedName()))
                                .forEach(
                                        it ->
                                                problems.add(
                                                        Message.TABLE_TAKEN,
                                                        tables.get(component.savedName())
                                                                .get(0)
                                                                .mirror()
                                                                .location("shared"),
                                                        component.savedName(),
                                                        component.name())));
    }

    private static void check(String name, List<Sharer> sharers, Problems problems) {
        Sharer first = sharers.get(0);
        if (sharers.size() == 1) {
            problems.add(Message.TABLE_NOT_SHARED, first.mirror().location("shared"), name);
        }
        for (Sharer other : sharers) {
            difference(first, other)
                    .ifPresent(
                            it ->
                                    problems.add(
                                            Message.TABLES_DIFFER,
                                            other.mirror().location("shared"),
                                            first.component().name(),
                                            other.component().name(),
                                            name,
                                            it.what(),
                                            it.one(),
                                            it.other()));
        }
    }

    private record Difference(String what, Object one, Object other) {}

    private static Optional<Difference> difference(Sharer one, Sharer other) {
        List<Difference> pairs =
                List.of(
                        new Difference(
                                "types",
                                one.component().type().text(),
                                other.component().type().text()),
                        new Difference(
                                "lengths", one.table().dimension(), other.table().dimension()),
                        new Difference("categories", one.categories(), other.categories()));
        return pairs.stream().filter(it -> !it.one().equals(it.other())).findFirst();
    }
}
