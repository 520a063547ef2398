package dev.condyle.processor.model;

/** The names that generated classes have for a head. */
public final class TaskNames {

    private TaskNames() {}

    /** Returns the task constant of a head, such as {@code SEEN_AGAIN_TASK}. */
    public static String of(String head) {
        return BackboneNames.constant(head) + "TASK";
    }

    /** Returns the method that returns a threshold, such as {@code seenAgainThreshold}. */
    public static String threshold(String head) {
        return head + "Threshold";
    }

    /** Returns the method that sets a threshold, such as {@code setSeenAgainThreshold}. */
    public static String setThreshold(String head) {
        return "set" + capitalized(head) + "Threshold";
    }

    /**
     * Returns the end of the name of the record of several outputs: {@code Outputs} for the only
     * head, otherwise such as {@code SeenAgainOutputs}.
     */
    public static String outputs(String head, boolean isOnly) {
        return (isOnly ? "" : capitalized(head)) + "Outputs";
    }

    /** Returns the field of a block with the number of learned classes of a head. */
    public static String classes(String head, boolean isOnly) {
        return isOnly ? "classes" : head + "Classes";
    }

    private static String capitalized(String name) {
        int first = name.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(name, Character.charCount(first), name.length())
                .toString();
    }
}
