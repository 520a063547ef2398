package dev.condyle.processor.mirror;

import dev.condyle.layer.Use;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Finds the classes included as layers by {@link Use}. */
public final class UsedUnits {

    private final DeclarationReader reader;

    public UsedUnits(DeclarationReader reader) {
        this.reader = reader;
    }

    /** Returns the class that a {@link Use} refers to; empty if it refers to another type. */
    public static Optional<TypeElement> target(Mirror use) {
        return use.type("value") instanceof DeclaredType type
                ? Optional.of((TypeElement) type.asElement())
                : Optional.empty();
    }

    /** Returns the distinct classes that a class uses, directly or indirectly. */
    public Collection<Declaration> of(Declaration user) {
        Map<TypeElement, Declaration> found = new LinkedHashMap<>();
        Queue<Declaration> open = new ArrayDeque<>();
        open.add(user);
        while (!open.isEmpty()) {
            for (TypeElement type : (Iterable<TypeElement>) directlyUsed(open.remove())::iterator) {
                if (!found.containsKey(type)) {
                    Declaration declaration = reader.read(type);
                    found.put(type, declaration);
                    open.add(declaration);
                }
            }
        }
        return found.values();
    }

    /**
     * Returns the shortest path of uses from one class to another, including both; empty if there
     * is no such path.
     */
    public List<TypeElement> path(Declaration from, TypeElement to) {
        Queue<List<TypeElement>> open = new ArrayDeque<>(List.of(List.of(from.type())));
        Set<TypeElement> seen = new HashSet<>();
        while (!open.isEmpty()) {
            List<TypeElement> path = open.remove();
            TypeElement last = path.get(path.size() - 1);
            if (last.equals(to)) {
                return path;
            }
            if (seen.add(last)) {
                directlyUsed(reader.read(last))
                        .map(next -> Stream.concat(path.stream(), Stream.of(next)).toList())
                        .forEach(open::add);
            }
        }
        return List.of();
    }

    private static Stream<TypeElement> directlyUsed(Declaration user) {
        return user.fields().stream()
                .flatMap(field -> field.layers().stream())
                .filter(it -> it.qualifiedName().equals(Use.class.getCanonicalName()))
                .filter(Mirror::isWellFormed)
                .flatMap(it -> target(it).stream());
    }
}
