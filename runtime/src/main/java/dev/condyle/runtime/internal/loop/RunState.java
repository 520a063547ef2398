package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;
import dev.condyle.runtime.training.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The epochs of the phases of a training, and whether it was stopped. */
final class RunState implements TrainingPart {

    private static final String PHASES = "phases";
    private static final String EPOCHS = "epochs.";
    private static final String STOPPED = "stopped";
    private static final String PHASE_STOPPED = "stopped.phase";
    private static final String STARTED = "started";

    private final List<List<History.Epoch>> phases = new ArrayList<>();
    private int phase = -1; // the index of the current phase
    private int started; // the number of the last epoch with an update
    private @Nullable String stopReason; // null: not stopped
    private @Nullable String phaseStopReason; // null: not stopped

    /**
     * Creates the state of a training that begins.
     *
     * @param before the number of epochs before it
     */
    RunState(int before) {
        started = before;
    }

    /** Returns the epochs of each phase. */
    List<List<History.Epoch>> phases() {
        return phases;
    }

    /** Returns the epochs of all phases. */
    List<History.Epoch> epochs() {
        return phases.stream().flatMap(List::stream).toList();
    }

    /** Returns the epochs of the current phase. */
    List<History.Epoch> epochsOfPhase() {
        return phases.get(phase);
    }

    /** Returns whether the current phase is the last one that has begun. */
    boolean isInLastPhase() {
        return phase == phases.size() - 1;
    }

    /** Moves to the next phase, if yet another one has begun after it. */
    boolean skipPhase() {
        if (phase + 1 >= phases.size() - 1) {
            return false;
        }
        phase++;
        return true;
    }

    /** Moves to the next phase. */
    void beginPhase() {
        phase++;
        if (phase == phases.size()) {
            phases.add(new ArrayList<>());
            phaseStopReason = null;
        }
    }

    /** Returns the number of the last epoch with an update. */
    int started() {
        return started;
    }

    void setStarted(int number) {
        started = number;
    }

    /** Stops the training, unless it was stopped before. */
    void stop(String reason) {
        if (stopReason == null) {
            stopReason = reason;
        }
    }

    /** Stops only the current phase. */
    void stopPhase(String reason) {
        phaseStopReason = reason;
    }

    /** Returns whether the training was stopped. */
    boolean isStopped() {
        return stopReason != null;
    }

    /** Returns the reason why the training, or else the current phase, was stopped. */
    Optional<String> stopReason() {
        return Optional.ofNullable(stopReason == null ? phaseStopReason : stopReason);
    }

    @Override
    public void save(CheckpointState state) {
        state.put(PHASES, phases.size());
        for (int i = 0; i < phases.size(); i++) {
            state.put(EPOCHS + i, EpochText.of(phases.get(i)));
        }
        if (stopReason != null) {
            state.put(STOPPED, stopReason);
        }
        if (phaseStopReason != null) {
            state.put(PHASE_STOPPED, phaseStopReason);
        }
        state.put(STARTED, started);
    }

    @Override
    public void restore(SavedCheckpoint saved) {
        int count = (int) saved.numbers(PHASES)[0];
        try {
            for (int i = 0; i < count; i++) {
                phases.add(new ArrayList<>(EpochText.parse(saved.text(EPOCHS + i))));
            }
        } catch (RuntimeException e) {
            throw saved.damaged("the epochs cannot be read", e);
        }
        stopReason = saved.find(STOPPED).orElse(null);
        phaseStopReason = saved.find(PHASE_STOPPED).orElse(null);
        started = (int) saved.numbers(STARTED)[0];
    }
}
