package dev.condyle.processor.mirror;

import dev.condyle.layer.Use;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The classes included as layers by {@link Use}, in one round of a compiler. No method is
 * recursive, since there is no limit to the depth of the classes that it reads.
 */
public final class UsedUnits {

    /** The number of levels of a class that includes itself, directly or indirectly. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private final Declarations declarations;
    private final Map<TypeElement, List<TypeElement>> direct = new HashMap<>();
    private final Map<TypeElement, Integer> levels = new HashMap<>();
    private final Set<TypeElement> wellFormed = new HashSet<>();

    public UsedUnits(Declarations declarations) {
        this.declarations = declarations;
    }

    /** Returns the class that a {@link Use} refers to; empty if it refers to another type. */
    public static Optional<TypeElement> target(Mirror use) {
        return use.type("value") instanceof DeclaredType type
                ? Optional.of((TypeElement) type.asElement())
                : Optional.empty();
    }

    /**
     * Returns whether all types exist that are referred to by the classes that a class uses,
     * directly or indirectly.
     */
    public boolean areWellFormed(TypeElement user) {
        Set<TypeElement> found = new HashSet<>();
        Queue<TypeElement> open = new ArrayDeque<>(directlyUsed(user));
        while (!open.isEmpty()) {
            TypeElement type = open.remove();
            if (!wellFormed.contains(type) && found.add(type)) {
                if (!declarations.of(type).isWellFormed()) {
                    return false;
                }
                open.addAll(directlyUsed(type));
            }
        }
        wellFormed.addAll(found);
        return true;
    }

    /**
     * Returns the classes that a class uses, directly or indirectly, each after the classes that it
     * uses.
     *
     * @param user the class
     * @param done the classes to leave out, together with the classes that only they use
     */
    public List<TypeElement> inOrder(TypeElement user, Set<TypeElement> done) {
        Set<TypeElement> found = new HashSet<>();
        Queue<TypeElement> open = new ArrayDeque<>(directlyUsed(user));
        while (!open.isEmpty()) {
            TypeElement type = open.remove();
            if (!done.contains(type) && found.add(type)) {
                open.addAll(directlyUsed(type));
            }
        }
        return found.stream().sorted(Comparator.comparingInt(this::levels)).toList();
    }

    /**
     * Returns the number of levels of {@link Use} in a class: 0 if it uses no class, otherwise one
     * more than the highest number of the classes that it uses, or {@link #UNLIMITED} if it or one
     * of them includes itself.
     */
    public int levels(TypeElement type) {
        Deque<TypeElement> path = new ArrayDeque<>(List.of(type));
        Map<TypeElement, Iterator<TypeElement>> visited = new HashMap<>();
        while (!levels.containsKey(type)) {
            TypeElement last = path.getLast();
            Iterator<TypeElement> rest =
                    visited.computeIfAbsent(last, it -> directlyUsed(it).iterator());
            if (!rest.hasNext()) {
                path.removeLast();
                levels.put(last, levelsAbove(directlyUsed(last)));
            } else {
                TypeElement next = rest.next();
                if (!levels.containsKey(next) && !visited.containsKey(next)) {
                    path.add(next);
                }
            }
        }
        return levels.get(type);
    }

    /** A class whose levels are not known yet uses the given ones, so it includes itself. */
    private int levelsAbove(List<TypeElement> used) {
        int most = 0;
        for (TypeElement type : used) {
            int below = levels.getOrDefault(type, UNLIMITED);
            most = Math.max(most, below == UNLIMITED ? UNLIMITED : below + 1);
        }
        return most;
    }

    /**
     * Returns the shortest path of uses from one class to another, including both; empty if there
     * is no such path.
     */
    public List<TypeElement> path(TypeElement from, TypeElement to) {
        Map<TypeElement, TypeElement> users = new HashMap<>();
        Queue<TypeElement> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            TypeElement user = open.remove();
            if (user.equals(to)) {
                return path(from, to, users);
            }
            for (TypeElement next : directlyUsed(user)) {
                if (!next.equals(from) && users.putIfAbsent(next, user) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<TypeElement> path(
            TypeElement from, TypeElement to, Map<TypeElement, TypeElement> users) {
        Deque<TypeElement> path = new ArrayDeque<>(List.of(to));
        while (!path.getFirst().equals(from)) {
            path.addFirst(users.get(path.getFirst()));
        }
        return List.copyOf(path);
    }

    /** Returns the distinct classes in the fields of a class. */
    private List<TypeElement> directlyUsed(TypeElement user) {
        List<TypeElement> known = direct.get(user);
        if (known == null) {
            known =
                    declarations.of(user).fields().stream()
                            .flatMap(field -> field.layers().stream())
                            .filter(it -> it.qualifiedName().equals(Use.class.getCanonicalName()))
                            .filter(Mirror::isWellFormed)
                            .flatMap(it -> target(it).stream())
                            .distinct()
                            .toList();
            direct.put(user, known);
        }
        return known;
    }
}
