package dev.condyle.processor.model;

/** The names of the task constants of a generated classifier. */
public final class TaskNames {

    private TaskNames() {}

    /** Returns the name for a head, such as {@code SEEN_AGAIN_TASK} for {@code seenAgain}. */
    public static String of(String head) {
        return BackboneNames.constant(head) + "TASK";
    }
}
