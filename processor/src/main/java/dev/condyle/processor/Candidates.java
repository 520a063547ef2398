package dev.condyle.processor;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.mirror.RecordDeclaration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The classes to process in a round: new classes, and classes that were deferred because they refer
 * to types that did not exist yet.
 */
final class Candidates {

    /** Annotations of generated classes, and of classes that are read where others use them. */
    private static final Set<String> CLAIMED_ONLY =
            Set.of(CondyleProcessor.GENERATED, "dev.condyle.LayerOrder", "dev.condyle.NetworkSpec");

    private final Elements elements;
    private final Set<String> deferred = new TreeSet<>();

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
            if (CLAIMED_ONLY.contains(annotation.getQualifiedName().toString())) {
                continue;
            }
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                TypeElement type = typeOf(element);
                types.put(type.getQualifiedName().toString(), type);
            }
        }
        return types.values();
    }

    /** Returns whether no class is deferred to the next round. */
    boolean areComplete() {
        return deferred.isEmpty();
    }

    private static TypeElement typeOf(Element element) {
        return element instanceof TypeElement type ? type : typeOf(element.getEnclosingElement());
    }

    /** Defers a class to the next round, or reports its unresolved members in the last round. */
    void defer(Declaration declaration, boolean last, Problems problems) {
        defer(declaration.type(), declaration.allMirrors(), last, problems);
    }

    /** Defers a record to the next round, or reports its unresolved members in the last round. */
    void defer(RecordDeclaration declaration, boolean last, Problems problems) {
        defer(declaration.type(), declaration.mirrors(), last, problems);
    }

    private void defer(TypeElement type, Stream<Mirror> all, boolean last, Problems problems) {
        if (!last) {
            deferred.add(type.getQualifiedName().toString());
            return;
        }
        for (Mirror mirror : (Iterable<Mirror>) all::iterator) {
            for (String member : mirror.unresolved()) {
                problems.add(
                        Message.UNRESOLVED,
                        mirror.location(member),
                        member,
                        mirror.simpleName(),
                        type.getSimpleName());
            }
        }
    }
}
