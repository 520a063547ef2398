package dev.condyle.runtime.internal.text;

/** Suggests {@code @Named} for an element that has probably been renamed. */
public final class RenameHint {

    private static final String ANNOTATION = "@Named(";

    private RenameHint() {}

    /**
     * Returns a sentence to append to a message without a full stop; empty if the saved name cannot
     * be the name of an element.
     *
     * @param saved the name in a saved model
     * @param present the name of the element that is in its place
     */
    public static String of(String saved, String present) {
        if (!isIdentifier(saved)) {
            return "";
        }
        return ". If %1$s was renamed to %2$s, annotate %2$s with %3$s\"%1$s\")"
                .formatted(saved, present, ANNOTATION);
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints()
                        .allMatch(
                                it ->
                                        Character.isJavaIdentifierPart(it)
                                                && !Character.isIdentifierIgnorable(it));
    }

    /** Returns whether a message contains a hint. */
    public static boolean isIn(String message) {
        return message.contains(ANNOTATION);
    }
}
