package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.MultiLabelPrediction;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.MultiLabelEvaluation;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.training.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Models whose labels are learned, with sets, soft labels and cross-validation. */
class LearnedSetsTest {

    private static final Fit<Object, Object> FIT = Fit.epochs(1).quiet();

    private static <L> ModelSpec<float[], L> spec(Target<L> target) {
        return ModelSpec.<float[], L>builder()
                .setName("Learned")
                .setFingerprint("2e".repeat(32))
                .setInput(Inputs.floats(new Shape(4)))
                .setTarget(target)
                .setBlock(sizes -> new KindBlock(sizes.of("head")))
                .addLayer("hidden", "Dense(units=16)", new Shape(-1, 16), 80, 80)
                .addLayer("head", "Dense")
                .build();
    }

    private static final class Words extends Classifier<float[], String> {
        Words() {
            super(spec(Target.learned()), ModelOptions.defaults());
        }
    }

    private static final class Tagger extends MultiLabelClassifier<float[], String> {
        Tagger() {
            super(spec(Target.learnedSet()), ModelOptions.defaults());
        }
    }

    private static List<float[]> inputs(int size) {
        List<float[]> inputs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            inputs.add(new float[] {i % 2, i % 3, 0, 1});
        }
        return inputs;
    }

    @Test
    void aThresholdCannotBeSetBeforeTheLabelsAreKnown() {
        try (Tagger model = new Tagger()) {
            assertEquals(
                    "The labels have not been learned yet. Call fit before you set their thresholds, or load a saved model.",
                    assertThrows(IllegalStateException.class, () -> model.setThreshold(0.3))
                            .getMessage());
            List<Set<String>> tags = List.of(Set.of("a"), Set.of("a", "b"), Set.of());
            model.fit(Dataset.of(inputs(3), tags), FIT);
            model.setThreshold(0.3);
            assertEquals(List.of("a", "b"), model.labels().values());
            assertEquals(0.3, model.threshold("b"));
        }
    }

    @Test
    void theClassesOfSoftLabelsAreLearned() {
        List<Map<String, Double>> soft =
                List.of(Map.of("a", 0.6, "c", 0.4), Map.of("b", 0.7, "c", 0.3));
        try (Words model = new Words()) {
            model.fit(Dataset.ofProbabilities(inputs(2), soft), FIT);
            assertEquals(List.of("a", "b", "c"), model.labels().values());
        }
    }

    @Test
    void allFoldsHaveAllLabels() {
        List<String> labels = new ArrayList<>();
        List<Set<String>> tags = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            labels.add(i == 7 ? "rare" : i % 2 == 0 ? "even" : "odd");
            tags.add(i == 7 ? Set.of("rare", "odd") : Set.of(i % 2 == 0 ? "even" : "odd"));
        }
        CrossValidationResult<Prediction<String>, Evaluation<String>> words =
                CrossValidation.folds(4).run(Dataset.of(inputs(20), labels), Words::new, FIT);
        assertEquals(20, words.predictions().size());
        CrossValidationResult<MultiLabelPrediction<String>, MultiLabelEvaluation<String>> sets =
                CrossValidation.folds(4).run(Dataset.of(inputs(20), tags), Tagger::new, FIT);
        assertEquals(20, sets.predictions().size());
        for (CrossValidationResult.Fold<Evaluation<String>> fold : words.folds()) {
            assertEquals(List.of("even", "odd", "rare"), fold.evaluation().labels().values());
        }
    }
}
