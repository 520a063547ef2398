package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.training.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens after each epoch of a phase, besides the validation: averages of the weights are
 * exchanged, and the best weights, the learning rate and the end of the phase are decided.
 */
final class EpochEnd {

    private final TrainingRun run;
    private final TrainedParameters parameters;
    private final Optional<AveragedWeights> average;
    private final Optional<Plateau> plateau;
    private final Optional<Patience> patience;

    EpochEnd(
            Fit<?, ?> fit,
            TrainingRun run,
            TrainedParameters parameters,
            Optional<AveragedWeights> average,
            Optional<Plateau> plateau) {
        this.run = run;
        this.parameters = parameters;
        this.average = average;
        this.plateau = plateau;
        patience = fit.stopEarly().map(Patience::new);
    }

    /** Returns the parts that have a state. */
    List<TrainingPart> parts() {
        List<TrainingPart> parts = new ArrayList<>();
        average.ifPresent(parts::add);
        plateau.ifPresent(parts::add);
        patience.ifPresent(parts::add);
        return parts;
    }

    /** Updates the averages after an update of the weights. */
    void update() {
        average.ifPresent(AveragedWeights::update);
    }

    /** Runs an action while the network has the averages of the weights, if there are any. */
    void validating(Runnable action) {
        exchange();
        try {
            action.run();
        } finally {
            exchange();
        }
    }

    private void exchange() {
        average.ifPresent(it -> parameters.withoutGradients(it::exchange));
    }

    /**
     * Takes the metrics of an epoch into account.
     *
     * @param number the number of the epoch
     * @param isLast whether it is the last epoch of the phase
     */
    void decide(int number, boolean isLast, Scores scores) {
        plateau.ifPresent(it -> it.update(scores));
        run.best().ifPresent(it -> parameters.withoutGradients(() -> it.update(number, scores)));
        patience.ifPresent(
                it -> {
                    if (it.isExhausted(scores) && !isLast) {
                        run.stopPhase(it.reason());
                    }
                });
    }

    /** Ends the phase: the network receives the averages, or the best weights. */
    void finish() {
        exchange();
        run.best().ifPresent(it -> parameters.withoutGradients(it::restoreWeights));
    }
}
