package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;

/** A part of a training with a state that a checkpoint contains. */
interface TrainingPart {

    /** Adds the state to a checkpoint. */
    void save(CheckpointState state);

    /** Restores the state. No parameter of the network requires gradients during the call. */
    void restore(SavedCheckpoint saved);
}
