package dev.condyle.runtime.internal.checkpoint;

import dev.condyle.runtime.training.CheckpointException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a checkpoint belongs to.
 *
 * @param model the name of the annotated class
 * @param fingerprint the fingerprint of the annotated class
 * @param options the options of the training that affect the weights
 * @param training the fingerprint of the training data
 * @param validation the fingerprint of the validation data; empty without validation data
 * @param start the fingerprint of the weights and of the position in the random sequence at the
 *     start of the training
 */
public record CheckpointIdentity(
        String model,
        String fingerprint,
        String options,
        String training,
        String validation,
        String start) {

    /** Adds the identity to a checkpoint. */
    public void save(CheckpointState state) {
        state.put("model", model);
        state.put("fingerprint", fingerprint);
        state.put("options", options);
        state.put("training", training);
        state.put("validation", validation);
        state.put("start", start);
    }

    /** Returns whether a checkpoint belongs to this training. */
    public boolean matches(SavedCheckpoint saved) {
        return difference(saved).isEmpty();
    }

    /**
     * Checks that a checkpoint belongs to this training.
     *
     * @throws CheckpointException if it belongs to another one; the message contains the difference
     */
    public void check(SavedCheckpoint saved, Path folder) {
        difference(saved)
                .ifPresent(
                        difference -> {
                            throw new CheckpointException(
                                    folder,
                                    "it contains a checkpoint of another training: "
                                            + difference
                                            + ". Each training requires a folder of its own: choose"
                                            + " another one, or delete this one to train from the"
                                            + " start.");
                        });
    }

    private Optional<String> difference(SavedCheckpoint saved) {
        if (!saved.text("fingerprint").equals(fingerprint)) {
            return Optional.of(
                    saved.text("model").equals(model)
                            ? "the class " + model + " has changed"
                            : "it was written by "
                                    + saved.text("model")
                                    + ", but this model is "
                                    + model);
        }
        if (!saved.text("options").equals(options)) {
            return Optional.of(
                    "its options were " + saved.text("options") + ", but now they are " + options);
        }
        if (!saved.text("training").equals(training)) {
            return Optional.of("its training data was different");
        }
        if (!saved.text("validation").equals(validation)) {
            return Optional.of("its validation data was different");
        }
        return saved.text("start").equals(start)
                ? Optional.empty()
                : Optional.of("it started from other weights, or after other trainings");
    }
}
