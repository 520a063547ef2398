package dev.condyle.runtime.weights;

import java.nio.file.Path;

/**
 * Thrown when a model cannot be saved to a folder or loaded from it. The message contains the
 * folder, the problem and the fix.
 */
public final class ModelFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for a folder, with the problem and its cause. */
    public ModelFolderException(Path folder, String problem, Throwable cause) {
        super(message(folder, problem), cause);
    }

    /** Creates an exception for a folder, with the problem. */
    public ModelFolderException(Path folder, String problem) {
        super(message(folder, problem));
    }

    private static String message(Path folder, String problem) {
        return "Model folder " + folder + ": " + problem;
    }
}
