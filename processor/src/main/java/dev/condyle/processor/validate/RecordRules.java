package dev.condyle.processor.validate;

import dev.condyle.feature.Ignored;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.mirror.RecordDeclaration;
import dev.condyle.processor.model.ColumnPlan;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Checks whether a class supports column annotations. */
final class RecordRules {

    private final Visibility visibility;

    RecordRules(Visibility visibility) {
        this.visibility = visibility;
    }

    /** Returns whether its components can be read. */
    boolean check(RecordDeclaration declaration, Problems problems) {
        TypeElement type = declaration.type();
        if (type.getKind() != ElementKind.RECORD) {
            reportNonRecord(declaration, problems);
            return false;
        }
        if (declaration.features().isEmpty()) {
            Mirror first = declaration.mirrors().findFirst().orElseThrow();
            problems.add(Message.FEATURES_MISSING, first.location(), type.getSimpleName());
            return false;
        }
        Visibility.innermostWith(type, Modifier.PRIVATE)
                .ifPresent(
                        it ->
                                problems.add(
                                        Message.PRIVATE_TYPE,
                                        Location.of(type),
                                        it,
                                        type.getSimpleName()));
        if (!type.getTypeParameters().isEmpty()) {
            problems.add(Message.GENERIC_RECORD, Location.of(type), type.getSimpleName());
            return false;
        }
        declaration.components().forEach(it -> checkEnum(it, problems));
        return true;
    }

    private static void reportNonRecord(RecordDeclaration declaration, Problems problems) {
        String name = declaration.type().getSimpleName().toString();
        declaration
                .classMirrors()
                .findFirst()
                .ifPresent(
                        it ->
                                problems.add(
                                        Message.FEATURES_KIND,
                                        it.location(),
                                        name,
                                        it.simpleName()));
        if (declaration.classMirrors().findAny().isPresent()) {
            // In a record, its fields are components.
            return;
        }
        for (ComponentDeclaration field : declaration.components()) {
            Mirror mirror = field.columns().get(0);
            problems.add(
                    Message.COLUMN_OUTSIDE_RECORD,
                    mirror.location(),
                    mirror.simpleName(),
                    field.name(),
                    name);
        }
    }

    private void checkEnum(ComponentDeclaration component, Problems problems) {
        component
                .type()
                .constants()
                .filter(it -> component.find(Ignored.class).isEmpty())
                .filter(it -> !visibility.isAccessible(it, component.element()))
                .ifPresent(
                        it ->
                                problems.add(
                                        Message.ENUM_NOT_VISIBLE,
                                        component.location(),
                                        it.getQualifiedName(),
                                        visibility.packageOf(component.element()),
                                        visibility.requiredAccess(it, component.element())));
    }

    /** Reports a record without columns, unless there are other errors. */
    void checkNotEmpty(
            RecordDeclaration declaration, Collection<List<ColumnPlan>> plans, Problems problems) {
        if (plans.stream().allMatch(List::isEmpty) && problems.allowGeneration()) {
            problems.add(
                    Message.NO_COLUMN,
                    declaration.features().orElseThrow().location(),
                    declaration.type().getSimpleName());
        }
    }
}
