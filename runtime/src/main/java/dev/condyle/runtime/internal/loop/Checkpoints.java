package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.internal.checkpoint.CheckpointFolder;
import dev.condyle.runtime.internal.checkpoint.CheckpointIdentity;
import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.ShutdownRequest;
import dev.condyle.runtime.training.Fit;
import java.util.function.Consumer;

/** Decides when a training writes a checkpoint, and writes it. */
final class Checkpoints implements AutoCloseable {

    private static final double DEFAULT_SECONDS = 300;

    // By default, writing takes at most about a twentieth of the time.
    private static final double LEAST_RATIO = 20;

    private final CheckpointFolder folder;
    private final CheckpointIdentity identity;
    private final Fit<?, ?> fit;
    private final ShutdownRequest shutdown = ShutdownRequest.watch();
    private long last = System.nanoTime();
    private double cost; // seconds of the last writing
    private long updates; // since the last checkpoint

    Checkpoints(CheckpointFolder folder, CheckpointIdentity identity, Fit<?, ?> fit) {
        this.folder = folder;
        this.identity = identity;
        this.fit = fit;
    }

    /** Returns whether a checkpoint is due after an update of the weights. */
    boolean isDueAfterUpdate() {
        updates++;
        if (fit.checkpointSteps().isPresent()) {
            return updates >= fit.checkpointSteps().getAsInt();
        }
        if (fit.checkpointTime().isPresent()) {
            return seconds() >= fit.checkpointTime().get().toNanos() / 1e9;
        }
        return seconds() >= DEFAULT_SECONDS;
    }

    /** Returns whether a checkpoint is due after an epoch. */
    boolean isDueAfterEpoch() {
        boolean byDefault = fit.checkpointSteps().isEmpty() && fit.checkpointTime().isEmpty();
        return byDefault && seconds() >= LEAST_RATIO * cost;
    }

    private double seconds() {
        return (System.nanoTime() - last) / 1e9;
    }

    /** Returns whether the JVM is shutting down, so that the training must end. */
    boolean isEndRequested() {
        return shutdown.isRequested();
    }

    /** Writes a checkpoint. */
    void write(Consumer<CheckpointState> content) {
        long start = System.nanoTime();
        CheckpointState state = new CheckpointState();
        identity.save(state);
        content.accept(state);
        folder.write(state);
        last = System.nanoTime();
        cost = (last - start) / 1e9;
        updates = 0;
    }

    @Override
    public void close() {
        shutdown.close();
    }
}
