package dev.condyle.runtime.csv;

import dev.condyle.runtime.internal.text.NearestName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
        Map<String, Object> exact = unique(constants, Enum::toString);
        constants.forEach(constant -> exact.put(constant.name(), constant));
        Map<String, Object> loose = unique(constants, constant -> loose(constant.name()));
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
                text -> NearestName.question(text, names));
    }

    private static String shown(List<String> names) {
        return names.size() <= SHOWN
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, SHOWN))
                        + " and "
                        + (names.size() - SHOWN)
                        + " more";
    }

    /** The constants by a text, without the texts that could mean either of two. */
    private static Map<String, Object> unique(
            List<Enum<?>> constants, Function<Enum<?>, String> name) {
        Map<String, Object> unique = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Enum<?> constant : constants) {
            if (unique.put(name.apply(constant), constant) != null) {
                twice.add(name.apply(constant));
            }
        }
        unique.keySet().removeAll(twice);
        return unique;
    }

    private static String loose(String text) {
        return SIGNS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("_");
    }
}
