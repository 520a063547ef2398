package dev.condyle.processor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The classes to process in a round: new classes, and classes that refer to types that did not
 * exist in the round before.
 */
final class Candidates {

    private final Elements elements;
    private final Set<String> deferred = new TreeSet<>();
    private final Set<String> processed = new HashSet<>();

    Candidates(Elements elements) {
        this.elements = elements;
    }

    /** Returns the classes to process in this round, sorted by name. */
    Collection<TypeElement> next(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        TreeMap<String, TypeElement> types = new TreeMap<>();
        for (String name : deferred) {
            // Elements of earlier rounds are stale, so they are looked up again.
            types.put(name, elements.getTypeElement(name));
        }
        deferred.clear();
        for (TypeElement annotation : annotations) {
            if (OwnAnnotations.contain(annotation)) {
                for (Element element : round.getElementsAnnotatedWith(annotation)) {
                    TypeElement type = typeOf(element);
                    // ECJ offers packages, and offers classes that it finds by -sourcepath twice.
                    if (type != null && !processed.contains(type.getQualifiedName().toString())) {
                        types.put(type.getQualifiedName().toString(), type);
                    }
                }
            }
        }
        processed.addAll(types.keySet());
        return types.values();
    }

    /** Returns whether no class is deferred to the next round. */
    boolean areComplete() {
        return deferred.isEmpty();
    }

    private static @Nullable TypeElement typeOf(@Nullable Element element) {
        return element == null || element instanceof TypeElement
                ? (TypeElement) element
                : typeOf(element.getEnclosingElement());
    }

    /** Adds a class to the classes of the next round. */
    void repeat(TypeElement type) {
        deferred.add(type.getQualifiedName().toString());
    }
}
