package dev.condyle.runtime.internal.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the constants of an enum by text, such as a CSV cell or a folder name.
 *
 * <p>A text matches the name of a constant, or its {@code toString} if that is unique. Otherwise
 * case is ignored, and every sequence of characters other than letters, their combining marks and
 * digits counts as one underscore, unless two constants would match. Texts are compared in Unicode
 * normalization form C.
 *
 * @param <E> the enum
 */
public final class EnumConstants<E> {

    private static final ClassValue<EnumConstants<?>> CACHE =
            new ClassValue<>() {
                @Override
                protected EnumConstants<?> computeValue(Class<?> type) {
                    return new EnumConstants<>(type);
                }
            };
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final List<String> names;
    private final Map<String, E> exact;
    private final Map<String, E> loose;

    private EnumConstants(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        names = constants.stream().map(EnumConstants::name).toList();
        exact = unique(constants, constant -> Nfc.of(constant.toString()));
        exact.putAll(unique(constants, constant -> Nfc.of(name(constant))));
        loose = unique(constants, constant -> loose(name(constant)));
    }

    /** Returns the constants of an enum, which is inspected once. */
    @SuppressWarnings("unchecked") // The value for a class contains its constants.
    public static <E extends Enum<E>> EnumConstants<E> of(Class<E> type) {
        return (EnumConstants<E>) CACHE.get(type);
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name();
    }

    /** Returns the constant that a text matches, or empty. */
    public Optional<E> find(String text) {
        return Stream.of(exact.get(Nfc.of(text)), loose.get(loose(text)))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /**
     * Returns the question whether a text that matches no constant refers to a similar one, with a
     * space before it, or an empty string.
     */
    public String question(String text) {
        return NearestName.question(loose(text), names);
    }

    /** Returns the names of all constants, in the order of declaration. */
    public List<String> names() {
        return names;
    }

    /** Maps the texts of the constants to the constants. Ambiguous texts are omitted. */
    private static <E> Map<String, E> unique(List<E> constants, Function<E, String> text) {
        Map<String, E> unique = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (E constant : constants) {
            if (unique.put(text.apply(constant), constant) != null) {
                ambiguous.add(text.apply(constant));
            }
        }
        unique.keySet().removeAll(ambiguous);
        return unique;
    }

    private static String loose(String text) {
        return SIGNS.matcher(Nfc.of(text).toUpperCase(Locale.ROOT)).replaceAll("_");
    }
}
