package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Mirror;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Checks whether a class supports its annotations. */
final class ClassRules {

    private static final Set<ElementKind> KINDS =
            EnumSet.of(ElementKind.CLASS, ElementKind.INTERFACE, ElementKind.RECORD);

    void check(Declaration declaration, Problems problems) {
        TypeElement type = declaration.type();
        String name = type.getSimpleName().toString();
        if (declaration.head().isPresent() && !declaration.hasBackbone()) {
            problems.add(Message.HEAD_WITHOUT_BACKBONE, declaration.head().get().location(), name);
        }
        if (!isNetwork(declaration)) {
            return;
        }
        if (hasUnsupportedKind(declaration)) {
            problems.add(
                    Message.KIND_OF_TYPE,
                    Location.of(type),
                    kindOf(type),
                    annotations(declaration));
            return;
        }
        Visibility.innermostWith(type, Modifier.PRIVATE)
                .ifPresent(it -> problems.add(Message.PRIVATE_TYPE, Location.of(type), it, name));
        if (!type.getTypeParameters().isEmpty()) {
            problems.add(Message.GENERIC_TYPE, Location.of(type), name);
        }
        if (declaration.backbone().isPresent()) {
            checkLayers(declaration, problems);
        }
    }

    /** Returns whether annotations on the class or on an input field declare a network. */
    static boolean isNetwork(Declaration declaration) {
        return declaration.mirrors().findAny().isPresent() || !declaration.branches().isEmpty();
    }

    /**
     * Returns whether an unsupported kind of type is reported, so that its members are not checked.
     */
    static boolean hasUnsupportedKind(Declaration declaration) {
        return isNetwork(declaration) && !KINDS.contains(declaration.type().getKind());
    }

    private static void checkLayers(Declaration declaration, Problems problems) {
        if (declaration.fields().isEmpty()
                && declaration.forwards().isEmpty()
                && declaration.head().isEmpty()
                && declaration.blocks().isEmpty()
                && !NetworkClassRules.hasNetwork(declaration.backbone().get())) {
            problems.add(
                    Message.NOTHING_TO_GENERATE,
                    declaration.backbone().get().location(),
                    declaration.type().getSimpleName());
        }
        declaration
                .inheritedFrom()
                .ifPresent(
                        parent ->
                                problems.add(
                                        Message.INHERITED_LAYERS,
                                        Location.of(declaration.type()),
                                        parent.getSimpleName()));
    }

    private static String kindOf(TypeElement type) {
        return type.getKind() == ElementKind.ENUM ? "an enum" : "an annotation type";
    }

    private static String annotations(Declaration declaration) {
        return Stream.concat(
                        declaration.mirrors(),
                        declaration.branches().stream().flatMap(it -> it.backbone().stream()))
                .map(Mirror::simpleName)
                .map(name -> "@" + name)
                .distinct()
                .collect(Collectors.joining(" and "));
    }
}
