package dev.condyle.runtime.training;

import java.nio.file.Path;

/**
 * Thrown when a training cannot continue from a checkpoint, or cannot write one. The message
 * contains the folder, the problem and the fix.
 */
public final class CheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for a folder, with the problem. */
    public CheckpointException(Path folder, String problem) {
        super(message(folder, problem));
    }

    /** Creates an exception for a folder, with the problem and its cause. */
    public CheckpointException(Path folder, String problem, Throwable cause) {
        super(message(folder, problem), cause);
    }

    private static String message(Path folder, String problem) {
        return "Checkpoint folder " + folder + ": " + problem;
    }
}
