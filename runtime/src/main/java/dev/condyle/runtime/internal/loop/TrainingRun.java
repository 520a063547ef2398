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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final String DONE = "done";

    private final Fit<?, ?> fit;
    private final Seeds seeds;
    private final int before;
    private final WholeNetwork network;
    private final NDManager memory;
    private final Optional<BestWeights> best;
    private final RunState state;
    private Optional<Checkpoints> checkpoints = Optional.empty();
    private @Nullable SavedCheckpoint resumed; // null: nothing to restore
    private BiConsumer<Double, Double> onLoss = (rate, loss) -> {};
    private IntConsumer onPosition = epochs -> {};
    private final Set<String> printed = new HashSet<>();
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
        state = new RunState(before);
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
                if (ended && !own.matches(saved)) {
                    ProgressDisplay.print(
                            fit.progress(),
                            "Replacing the result of another training in " + folder.path() + ".");
                } else {
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
        return before + state.epochs().size();
    }

    private void restore(SavedCheckpoint saved) {
        // The weights last, so that a damaged checkpoint does not change the model.
        state.restore(saved);
        best.ifPresent(it -> it.restore(saved));
        network.restore(saved);
    }

    private void save(CheckpointState into) {
        network.save(into);
        state.save(into);
        best.ifPresent(it -> it.save(into));
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
        return state.started() > before;
    }

    /** Returns the best epoch so far, if the training compares its epochs. */
    Optional<BestWeights> best() {
        return best;
    }

    /** Returns the checkpoints, if the training writes any. */
    Optional<Checkpoints> checkpoints() {
        return checkpoints;
    }

    /**
     * Returns whether another phase runs after one that may have been stopped. A phase that had
     * ended before the checkpoint is counted, and does not run again.
     */
    public boolean runsNextPhase() {
        return resumed == null ? !state.isStopped() : !state.skipPhase();
    }

    /** Prints a message that applies to all phases. */
    void printOnce(String message) {
        if (printed.add(message)) {
            ProgressDisplay.print(fit.progress(), message);
        }
    }

    /** Counts a phase without epochs. */
    public void addEmptyPhase() {
        if (runsNextPhase()) {
            beginPhase();
        }
    }

    /** Begins the next phase. */
    void beginPhase() {
        state.beginPhase();
    }

    /** Restores the parts of the current phase, if the training continues within it. */
    void restore(List<TrainingPart> parts) {
        SavedCheckpoint saved = resumed;
        if (saved == null || !state.isInLastPhase()) {
            return;
        }
        resumed = null;
        try (saved) {
            // A checkpoint between two phases has no parts.
            if (saved.has(EpochLoop.POSITION)) {
                parts.forEach(part -> part.restore(saved));
            }
        }
    }

    /** Writes a checkpoint within a phase. */
    void writeCheckpoint(List<TrainingPart> parts) {
        checkpoints.ifPresent(
                it ->
                        it.write(
                                into -> {
                                    save(into);
                                    parts.forEach(part -> part.save(into));
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
        return state.epochsOfPhase();
    }

    /** Returns all epochs so far. */
    public List<History.Epoch> allEpochs() {
        return state.epochs();
    }

    /** Starts the next epoch of the current phase, and returns its number. */
    int startEpoch() {
        return last() + 1;
    }

    /** Counts an epoch from its first update on. */
    void countEpoch(int number) {
        if (number > state.started()) {
            state.setStarted(number);
            onPosition.accept(number);
        }
    }

    /**
     * Sets a callback that receives the number of epochs in the random sequence, including an
     * incomplete one, whenever it changes.
     */
    public void onPosition(IntConsumer callback) {
        onPosition = callback;
        if (hasUpdates()) {
            callback.accept(state.started());
        }
    }

    @Override
    public void stop(String reason) {
        Objects.requireNonNull(reason, "reason");
        state.stop(reason);
    }

    /** Ends only the current phase. */
    void stopPhase(String reason) {
        state.stopPhase(reason);
    }

    /** Returns whether the training was stopped. */
    boolean isStopped() {
        return state.isStopped();
    }

    /** Returns whether the current phase was stopped. */
    boolean isPhaseStopped() {
        return state.stopReason().isPresent();
    }

    /** Returns the history. */
    public History history() {
        List<History.Epoch> all = allEpochs();
        Optional<History.Epoch> chosen =
                best.flatMap(it -> all.stream().filter(e -> e.number() == it.epoch()).findFirst());
        return new History(
                state.phases(), chosen, isRestoring() && chosen.isPresent(), state.stopReason());
    }

    /** Ends the training successfully, and returns its history. */
    public History end() {
        checkpoints.ifPresent(
                it ->
                        it.write(
                                into -> {
                                    save(into);
                                    into.put(DONE, "true");
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
