package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.checkpoint.CheckpointFolder;
import dev.condyle.runtime.internal.checkpoint.CheckpointIdentity;
import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;
import dev.condyle.runtime.internal.progress.ProgressDisplay;
import dev.condyle.runtime.training.EarlyStopping;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.TrainingControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A training with all of its phases: what spans them, and its checkpoints.
 *
 * <p>A run that continues from a checkpoint has the epochs and the weights of the checkpoint from
 * the beginning. Its phases restore the rest.
 */
public final class TrainingRun implements TrainingControl, AutoCloseable {

    private static final String PHASES = "phases";
    private static final String EPOCHS = "epochs.";
    private static final String STOPPED = "stopped";
    private static final String PHASE_STOPPED = "stopped.phase";
    private static final String STARTED = "started";
    private static final String DONE = "done";

    private final Fit<?, ?> fit;
    private final Seeds seeds;
    private final int before;
    private final WholeNetwork network;
    private final NDManager memory;
    private final Optional<BestWeights> best;
    private final List<List<History.Epoch>> phases = new ArrayList<>();
    private Optional<Checkpoints> checkpoints = Optional.empty();
    private @Nullable SavedCheckpoint resumed; // null: nothing to restore
    private int phase = -1; // the index of the current phase
    private int started;
    private BiConsumer<Double, Double> onLoss = (rate, loss) -> {};
    private IntConsumer onPosition = epochs -> {};
    private @Nullable String stopReason; // null: not stopped
    private @Nullable String phaseStopReason; // null: not stopped
    private boolean done;

    /**
     * Starts a run without checkpoints.
     *
     * @param fit the configuration
     * @param seed the seed of the random sequence
     * @param before the number of epochs in the random sequence before this training
     * @param block the whole network
     * @param manager the manager of its weights
     * @param tasks the tasks of its heads
     * @throws IllegalArgumentException if options require validation data, but there is none, or
     *     refer to an unknown head
     */
    public TrainingRun(
            Fit<?, ?> fit, long seed, int before, Block block, NDManager manager, Tasks<?> tasks) {
        Monitored.check(fit, tasks);
        this.fit = fit;
        seeds = new Seeds(seed);
        this.before = before;
        started = before;
        network = new WholeNetwork(block);
        memory = manager.newSubManager();
        best =
                fit.keepBest()
                        .or(() -> fit.stopEarly().map(EarlyStopping::monitor))
                        .map(
                                monitor ->
                                        new BestWeights(
                                                monitor,
                                                isRestoring() ? network.arrays() : List.of(),
                                                memory));
    }

    /**
     * Continues from the checkpoint in the folder of the configuration, if there is one, and writes
     * checkpoints to it.
     *
     * @param identity returns the identity of this training for a fingerprint of its start
     * @throws dev.condyle.runtime.training.CheckpointException if the folder contains a checkpoint
     *     of another training that has not ended
     */
    public void useCheckpoints(Function<String, CheckpointIdentity> identity) {
        if (fit.checkpoints().isEmpty()) {
            return;
        }
        CheckpointFolder folder = new CheckpointFolder(fit.checkpoints().get());
        CheckpointIdentity own =
                identity.apply(
                        network.fingerprint()
                                + " after "
                                + before
                                + " epochs of seed "
                                + seeds.seed());
        Optional<SavedCheckpoint> found = folder.open();
        if (found.isPresent()) {
            SavedCheckpoint saved = found.get();
            try {
                boolean ended = saved.has(DONE);
                if (!ended) {
                    own.check(saved, folder.path());
                }
                if (!ended || own.matches(saved)) {
                    restore(saved);
                    done = ended;
                    resumed = saved;
                    ProgressDisplay.print(fit.progress(), message(folder, ended));
                }
            } finally {
                if (resumed == null) {
                    saved.close();
                }
            }
        }
        checkpoints = Optional.of(new Checkpoints(folder, own, fit));
    }

    private String message(CheckpointFolder folder, boolean ended) {
        return ended
                ? "The training in "
                        + folder.path()
                        + " has ended. Its result is restored. Delete the folder to train again."
                : "Continuing after epoch " + last() + " with the checkpoint in " + folder.path();
    }

    private int last() {
        return before + phases.stream().mapToInt(List::size).sum();
    }

    private void restore(SavedCheckpoint saved) {
        network.restore(saved);
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
        best.ifPresent(it -> it.restore(saved));
    }

    private void save(CheckpointState state) {
        network.save(state);
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
        best.ifPresent(it -> it.save(state));
    }

    /** Returns the history if the training has ended before, so that nothing is left to do. */
    public Optional<History> ended() {
        return done ? Optional.of(history()) : Optional.empty();
    }

    private boolean isRestoring() {
        return fit.keepBest().isPresent();
    }

    /** Returns the seeds of the random numbers. */
    Seeds seeds() {
        return seeds;
    }

    /** Returns the number of the last planned epoch. */
    int planned() {
        return before + length();
    }

    /** Returns the planned number of epochs. */
    public int length() {
        return fit.epochs() + fit.fineTuning().stream().mapToInt(FineTune::epochs).sum();
    }

    /** Returns whether the weights have been updated. */
    boolean hasUpdates() {
        return started > before;
    }

    /** Returns the best epoch so far, if the training compares its epochs. */
    Optional<BestWeights> best() {
        return best;
    }

    /** Returns the checkpoints, if the training writes any. */
    Optional<Checkpoints> checkpoints() {
        return checkpoints;
    }

    /** Counts the next phase if it had ended before the checkpoint. */
    private boolean skipPhase() {
        if (resumed == null || phase + 1 >= phases.size() - 1) {
            return false;
        }
        phase++;
        return true;
    }

    /**
     * Returns whether another phase runs after one that may have been stopped. A phase that had
     * ended before the checkpoint is counted, and does not run again.
     */
    public boolean runsNextPhase() {
        return resumed == null ? stopReason == null : !skipPhase();
    }

    /** Counts a phase without epochs. */
    public void addEmptyPhase() {
        if (runsNextPhase()) {
            beginPhase();
        }
    }

    /** Begins the next phase. */
    void beginPhase() {
        phase++;
        if (phase == phases.size()) {
            phases.add(new ArrayList<>());
            phaseStopReason = null;
        }
    }

    /**
     * Restores the parts of the current phase, if the training continues within it.
     *
     * @return whether the phase has begun before
     */
    boolean restore(List<TrainingPart> parts) {
        SavedCheckpoint saved = resumed;
        if (saved == null || phase < phases.size() - 1) {
            return false;
        }
        resumed = null;
        try (saved) {
            // A checkpoint between two phases has no parts.
            boolean begun = saved.has("position");
            if (begun) {
                parts.forEach(part -> part.restore(saved));
            }
            return begun;
        }
    }

    /** Writes a checkpoint within a phase. */
    void writeCheckpoint(List<TrainingPart> parts) {
        checkpoints.ifPresent(
                it ->
                        it.write(
                                state -> {
                                    save(state);
                                    parts.forEach(part -> part.save(state));
                                }));
    }

    /** Sets a callback that receives the learning rate and the loss of each update. */
    void onLoss(BiConsumer<Double, Double> callback) {
        onLoss = callback;
    }

    /** Reports the loss of the last batch of an update. */
    void reportLoss(double rate, double loss) {
        onLoss.accept(rate, loss);
    }

    /** Returns the epochs of the current phase so far. */
    List<History.Epoch> epochs() {
        return phases.get(phase);
    }

    /** Returns all epochs so far. */
    public List<History.Epoch> allEpochs() {
        return phases.stream().flatMap(List::stream).toList();
    }

    /** Starts the next epoch of the current phase, and returns its number. */
    int startEpoch() {
        return last() + 1;
    }

    /** Counts an epoch from its first batch on. */
    void countEpoch(int number) {
        if (number > started) {
            started = number;
            onPosition.accept(started);
        }
    }

    /**
     * Sets a callback that receives the number of epochs in the random sequence, including an
     * incomplete one, whenever it changes.
     */
    public void onPosition(IntConsumer callback) {
        onPosition = callback;
        if (hasUpdates()) {
            callback.accept(started);
        }
    }

    @Override
    public void stop(String reason) {
        Objects.requireNonNull(reason, "reason");
        if (stopReason == null) {
            stopReason = reason;
        }
    }

    /** Ends only the current phase. */
    void stopPhase(String reason) {
        phaseStopReason = reason;
    }

    /** Returns whether the training was stopped. */
    boolean isStopped() {
        return stopReason != null;
    }

    /** Returns whether the current phase was stopped. */
    boolean isPhaseStopped() {
        return isStopped() || phaseStopReason != null;
    }

    /** Returns the history. */
    public History history() {
        List<History.Epoch> all = allEpochs();
        Optional<History.Epoch> chosen =
                best.flatMap(it -> all.stream().filter(e -> e.number() == it.epoch()).findFirst());
        return new History(
                phases,
                chosen,
                isRestoring() && chosen.isPresent(),
                Optional.ofNullable(stopReason == null ? phaseStopReason : stopReason));
    }

    /** Ends the training successfully, and returns its history. */
    public History end() {
        if (stopReason == null) {
            stopReason = phaseStopReason;
        }
        checkpoints.ifPresent(
                it ->
                        it.write(
                                state -> {
                                    save(state);
                                    state.put(DONE, "true");
                                }));
        return history();
    }

    @Override
    public void close() {
        if (resumed != null) {
            resumed.close();
        }
        checkpoints.ifPresent(Checkpoints::close);
        memory.close();
    }
}
