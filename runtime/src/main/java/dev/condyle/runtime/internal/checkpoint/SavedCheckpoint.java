package dev.condyle.runtime.internal.checkpoint;

import ai.djl.ndarray.NDArray;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import dev.condyle.runtime.training.CheckpointException;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A checkpoint that was read from a folder. */
public final class SavedCheckpoint implements AutoCloseable {

    private final Path folder;
    private final SafetensorsFile file;

    SavedCheckpoint(Path folder, SafetensorsFile file) {
        this.folder = folder;
        this.file = file;
    }

    /** Returns whether the checkpoint has arrays or a text with a name. */
    public boolean has(String name) {
        return file.metadata().containsKey(name)
                || file.tensors().containsKey(name)
                || file.tensors().containsKey(name + ".0");
    }

    /** Returns a text, if there is one. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(file.metadata().get(name));
    }

    /**
     * Returns a text.
     *
     * @throws CheckpointException if there is none
     */
    public String text(String name) {
        return find(name).orElseThrow(() -> damaged("'" + name + "' is missing", null));
    }

    /**
     * Returns numbers.
     *
     * @throws CheckpointException if there are none
     */
    public double[] numbers(String name) {
        String text = text(name);
        try {
            return text.isEmpty()
                    ? new double[0]
                    : Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            throw damaged("'" + name + "' is not a list of numbers", e);
        }
    }

    /**
     * Copies an array.
     *
     * @param into an array of the same shape, which must not require gradients
     * @throws CheckpointException if there is no array of that name and shape
     */
    public void copy(String name, NDArray into) {
        try {
            file.copyTo(name, into);
        } catch (IOException | WeightsException e) {
            Interrupts.check(e);
            throw damaged(e.getMessage(), e);
        }
    }

    /** Copies several arrays with a common name. */
    public void copy(String name, List<NDArray> into) {
        for (int i = 0; i < into.size(); i++) {
            copy(name + "." + i, into.get(i));
        }
    }

    /** Returns the exception for a checkpoint that does not have the expected content. */
    public CheckpointException damaged(String problem, Throwable cause) {
        return new CheckpointException(
                folder,
                "the checkpoint cannot be used: "
                        + problem
                        + ". Delete the folder to train from the start.",
                cause);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // It was only read.
            return;
        }
    }
}
