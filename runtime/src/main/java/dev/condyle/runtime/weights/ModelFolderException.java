package dev.condyle.runtime.weights;

import java.nio.file.Path;

/**
 * A model could not be saved to a folder or loaded from it. The message names the folder, what is
 * wrong, and what to do.
 */
public final class ModelFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModelFolderException(Path folder, String problem, Throwable cause) {
        super(message(folder, problem), cause);
    }

    public ModelFolderException(Path folder, String problem) {
        super(message(folder, problem));
    }

    private static String message(Path folder, String problem) {
        return "Model folder " + folder + ": " + problem;
    }
}
