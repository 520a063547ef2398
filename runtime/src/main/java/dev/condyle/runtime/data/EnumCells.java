package dev.condyle.runtime.data;

import dev.condyle.runtime.internal.Closest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the constants of enums by what stands in a cell. Each enum is looked at once. */
final class EnumCells {

    private static final ClassValue<Cell<?>> CELLS =
            new ClassValue<>() {
                @Override
                protected Cell<?> computeValue(Class<?> type) {
                    return cell(type);
                }
            };

    private static final int SHOWN = 20;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private EnumCells() {}

    // The cell of a class gives constants of this class.
    @SuppressWarnings("unchecked")
    static <E extends Enum<E>> Cell<E> of(Class<E> type) {
        return (Cell<E>) CELLS.get(type);
    }

    private static Cell<Object> cell(Class<?> type) {
        List<Enum<?>> constants =
                Stream.of(type.getEnumConstants()).<Enum<?>>map(it -> (Enum<?>) it).toList();
        List<String> names = constants.stream().map(Enum::name).toList();
        Map<String, Object> exact = new HashMap<>();
        constants.forEach(constant -> exact.put(constant.name(), constant));
        constants.forEach(constant -> exact.putIfAbsent(constant.toString(), constant));
        Map<String, Object> loose = loose(constants);
        return new Cell<>(
                "one of " + type.getSimpleName() + " (" + shown(names) + ")",
                text -> {
                    Object constant = exact.get(text);
                    if (constant == null) {
                        constant = loose.get(loose(text));
                    }
                    if (constant == null) {
                        throw new IllegalArgumentException(text);
                    }
                    return constant;
                },
                text -> Closest.question(text, names));
    }

    private static String shown(List<String> names) {
        return names.size() <= SHOWN
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, SHOWN))
                        + " and "
                        + (names.size() - SHOWN)
                        + " more";
    }

    /** Without the names of which two are equal once letters and signs do not matter. */
    private static Map<String, Object> loose(List<Enum<?>> constants) {
        Map<String, Object> loose = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Enum<?> constant : constants) {
            if (loose.put(loose(constant.name()), constant) != null) {
                twice.add(loose(constant.name()));
            }
        }
        loose.keySet().removeAll(twice);
        return loose;
    }

    private static String loose(String text) {
        return SIGNS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("_");
    }
}
