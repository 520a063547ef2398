package dev.condyle.processor.model;

import java.util.Set;

/**
 * Names of fields in generated classes. In expressions, a field hides a class or a package with the
 * same name, such as {@code Cell} or {@code java}, so the field gets another name.
 */
public final class HidingNames {

    /** The first parts of the package names of all libraries used in generated code. */
    private static final Set<String> PACKAGES = Set.of("ai", "dev", "java", "javax");

    private HidingNames() {}

    /** Returns whether a field could hide a class or a package of generated code. */
    public static boolean hides(String name) {
        int first = name.codePointAt(0);
        return Character.isUpperCase(first)
                || Character.isTitleCase(first)
                || PACKAGES.contains(name);
    }

    /** Returns the name without the underscores at its end, which {@link #rename} adds. */
    static String base(String name) {
        int end = name.length();
        while (end > 1 && name.charAt(end - 1) == '_') {
            end--;
        }
        return name.substring(0, end);
    }

    /** Returns a similar name. Different names stay different. */
    static String rename(String name) {
        return name + "_";
    }
}
