package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.column.RuntimeColumns;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.model.ColumnPlan;
import dev.condyle.processor.model.FeatureColumn;
import dev.condyle.processor.model.HidingNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Assigns unique field names to the columns in a generated encoder. */
final class FieldNames {

    private final Set<String> taken;
    private final Set<String> packages;

    /** Reserves the names of components for their first columns. */
    FieldNames(List<ComponentDeclaration> components) {
        taken =
                components.stream()
                        .map(ComponentDeclaration::name)
                        .collect(Collectors.toCollection(HashSet::new));
        packages =
                components.stream()
                        .flatMap(it -> it.type().constants().stream())
                        .map(it -> ClassName.get(it).packageName().replaceFirst("\\..*", ""))
                        .collect(Collectors.toSet());
    }

    /** Returns the name of the component, unless it would hide a class or a package. */
    private String first(String component) {
        return HidingNames.hides(component) || packages.contains(component)
                ? free(component)
                : component;
    }

    /** Names the columns of components. */
    List<FeatureColumn> columns(Map<ComponentDeclaration, List<ColumnPlan>> plans) {
        List<FeatureColumn> columns = new ArrayList<>();
        plans.forEach(
                (component, all) -> {
                    String field = first(component.name());
                    for (ColumnPlan plan : all) {
                        columns.add(
                                new FeatureColumn(
                                        component.name(), component.savedName(), field, plan));
                        field = second(component.name(), all);
                    }
                });
        return columns;
    }

    private String second(String component, List<ColumnPlan> plans) {
        ColumnPlan last = plans.get(plans.size() - 1);
        return plans.size() == 1
                ? component
                : free(
                        component
                                + (last.type().equals(RuntimeColumns.BUCKETIZED)
                                        ? "Buckets"
                                        : "Categories"));
    }

    /** Names a cross: {@code islandXSex}. */
    String cross(List<FeatureColumn> members) {
        StringBuilder name = new StringBuilder();
        for (FeatureColumn member : members) {
            String component = member.component();
            name.append(
                    name.isEmpty()
                            ? component
                            : "X"
                                    + component.substring(0, 1).toUpperCase(Locale.ROOT)
                                    + component.substring(1));
        }
        return free(name.toString());
    }

    private String free(String base) {
        String name = base;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }
}
