package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.checkpoint.CheckpointIdentity;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.training.Fit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Computes what the checkpoints of a training belong to. */
public final class TrainingIdentity {

    // The names of lambdas and the hash codes of objects differ from run to run.
    private static final Pattern UNSTABLE =
            Pattern.compile("(?<=\\$\\$Lambda)[^@\\s,)]*@[0-9a-f]+|@[0-9a-f]{5,8}\\b");

    private TrainingIdentity() {}

    /**
     * Returns the identity of a training.
     *
     * @param spec the model, whose columns have learned
     * @param start the fingerprint of the start of the training
     */
    public static <I, L> CheckpointIdentity of(
            ModelSpec<I, L> spec,
            Dataset<I, L> training,
            Fit<? super I, ? super L> fit,
            String start) {
        // The types of Fit allow a Dataset<Object, Object>; the encoder and the labels reject
        // values of a wrong type.
        @SuppressWarnings("unchecked")
        Optional<Dataset<I, L>> validation =
                (Optional<Dataset<I, L>>) (Optional<?>) fit.validation();
        return new CheckpointIdentity(
                spec.name(),
                spec.fingerprint(),
                text(fit),
                DataFingerprint.of(training, spec.input(), spec.tasks()),
                validation.map(data -> inValidation(spec, data)).orElse(""),
                start + spec.state().map(state -> ", columns " + Sha256.of(state)).orElse(""));
    }

    private static <I, L> String inValidation(ModelSpec<I, L> spec, Dataset<I, L> data) {
        try {
            return DataFingerprint.of(data, spec.input(), spec.tasks());
        } catch (DataException e) {
            throw e.inValidation();
        }
    }

    /** Returns the options that affect the weights, as a text that is the same in each process. */
    static String text(Fit<?, ?> fit) {
        return UNSTABLE.matcher(stable(fit).toString()).replaceAll("");
    }

    /** Maps without an order print differently from run to run. */
    private static Fit<?, ?> stable(Fit<?, ?> fit) {
        Fit<?, ?> stable = fit.withoutObservers();
        if (!fit.positiveWeights().isEmpty()) {
            return stable.positiveWeights(sorted(fit.positiveWeights()));
        }
        if (fit.classWeights().isEmpty()) {
            return stable;
        }
        @SuppressWarnings("unchecked") // the text of the labels is all that matters
        Fit<?, Object> any = (Fit<?, Object>) stable;
        return any.classWeights(sorted(fit.classWeights()));
    }

    private static Map<Object, Double> sorted(Map<?, Double> weights) {
        Map<Object, Double> sorted = new LinkedHashMap<>();
        weights.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
