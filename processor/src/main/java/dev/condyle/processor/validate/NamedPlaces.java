package dev.condyle.processor.validate;

import dev.condyle.Backbone;
import dev.condyle.Named;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.FieldDeclaration;
import dev.condyle.processor.mirror.HeadMethod;
import dev.condyle.processor.mirror.Mirror;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** Reports {@link Named} on elements that have no name in saved models. */
public final class NamedPlaces {

    private static final String OTHER =
            "it is neither a layer, an input, a head, a weight nor a component of a record with"
                    + " @Features";

    private final Declaration declaration;
    private final Problems problems;
    private final Set<Element> saved = new HashSet<>();

    private NamedPlaces(Declaration declaration, Problems problems) {
        this.declaration = declaration;
        this.problems = problems;
        Stream.of(declaration.fields(), declaration.branches(), declaration.headFields())
                .flatMap(List::stream)
                .map(FieldDeclaration::element)
                .forEach(saved::add);
        for (HeadMethod head : declaration.headMethods()) {
            if (declaration.classHead().isPresent() || declaration.hasSeveralHeads()) {
                saved.add(head.element());
            }
            // A parameter without @Weight is reported as such.
            head.parameters().stream().skip(1).forEach(it -> saved.add(it.element()));
        }
    }

    /** Checks the members of a class. */
    public static void check(Declaration declaration, Problems problems) {
        NamedPlaces places = new NamedPlaces(declaration, problems);
        for (Element member : declaration.type().getEnclosedElements()) {
            // RecordValidator checks components.
            if (member.getKind() != ElementKind.RECORD_COMPONENT) {
                places.check(member);
            }
            if (member instanceof ExecutableElement method) {
                method.getParameters().forEach(places::check);
            }
        }
    }

    private void check(Element element) {
        if (saved.contains(element)) {
            return;
        }
        named(element)
                .filter(it -> !isOfComponent(element))
                .ifPresent(
                        it ->
                                NamedRules.reportUnused(
                                        it,
                                        element.getSimpleName().toString(),
                                        reason(element),
                                        problems));
    }

    private static Optional<Mirror> named(Element element) {
        return Mirror.find(element, Named.class);
    }

    /** Returns whether a compiler has copied the annotation from a record component. */
    private boolean isOfComponent(Element element) {
        return declaration.type().getRecordComponents().stream()
                .filter(it -> it.getSimpleName().equals(element.getSimpleName()))
                .anyMatch(
                        it ->
                                element.getKind() == ElementKind.FIELD
                                        || named(it).isPresent() && isImplicit(element, it));
    }

    /** Returns whether an element is the accessor of a component or a parameter for it. */
    private static boolean isImplicit(Element element, Element component) {
        return element instanceof ExecutableElement method
                ? method.getParameters().isEmpty()
                : element.getEnclosingElement().getKind() == ElementKind.CONSTRUCTOR
                        && element.asType().toString().equals(component.asType().toString());
    }

    private String reason(Element element) {
        if (element.getKind() == ElementKind.ENUM_CONSTANT) {
            return "enum constants are saved under their own names";
        }
        if (Mirror.find(element, Backbone.class).isPresent()) {
            return "the network of a class is saved as \"backbone\"";
        }
        boolean head =
                declaration.headMethods().stream().anyMatch(it -> it.element().equals(element));
        if (!head) {
            return OTHER;
        }
        return declaration.isPackagedHead()
                ? "each class that uses the head sets its name"
                : "the only head of a class is saved as \"head\"";
    }
}
