package dev.condyle.processor.model;

/** The names of the constants of a generated classifier that say what its heads learn. */
public final class TaskNames {

    private TaskNames() {}

    /** That of a head: {@code SEEN_AGAIN_TASK} for {@code seenAgain}. */
    public static String of(String head) {
        return BackboneNames.constant(head) + "TASK";
    }
}
