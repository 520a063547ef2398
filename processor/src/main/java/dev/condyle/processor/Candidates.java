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

/** The classes of a round: those newly seen, and those that named what did not exist before. */
final class Candidates {

    private final Elements elements;
    private final Set<String> deferred = new TreeSet<>();

    Candidates(Elements elements) {
        this.elements = elements;
    }

    /** The classes that this round is about, in the order of their names. */
    Collection<TypeElement> next(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        TreeMap<String, TypeElement> types = new TreeMap<>();
        for (String name : deferred) {
            // Elements of an earlier round are stale.
            types.put(name, elements.getTypeElement(name));
        }
        deferred.clear();
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                TypeElement type = typeOf(element);
                types.put(type.getQualifiedName().toString(), type);
            }
        }
        return types.values();
    }

    private static TypeElement typeOf(Element element) {
        return element instanceof TypeElement type ? type : typeOf(element.getEnclosingElement());
    }

    /** Puts a class off to the next round, or reports what it misses if there is none. */
    void defer(Declaration declaration, boolean last, Problems problems) {
        defer(declaration.type(), declaration.allMirrors(), last, problems);
    }

    /** Puts a record off to the next round, or reports what it misses if there is none. */
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
