package dev.condyle.samples.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a DJL block of one's own gives is computed once while it is frozen. */
class GivenFeaturesTest {

    private static final int EPOCHS = 10;

    private static final Fit<Object, Object> FIT =
            Fit.epochs(EPOCHS).batchSize(8).optimizer(Optimizer.adam().learningRate(0.05)).quiet();

    // The tests count the passes through the blocks.
    private static final ModelOptions SEED = ModelOptions.defaults().seed(1).compiled(false);

    /** Points, and whether the first two numbers of one are positive in sum. */
    static Dataset<float[], Integer> points(int count, long seed) {
        Random random = new Random(seed);
        List<float[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] point = new float[4];
            for (int j = 0; j < point.length; j++) {
                point[j] = (float) random.nextGaussian();
            }
            points.add(point);
        }
        return Dataset.of(points, point -> point[0] + point[1] > 0 ? 1 : 0);
    }

    @Test
    void thoseOfTheBlockOfAMethod() {
        try (Bodies_OfAMethodModel model = Bodies_OfAMethodModel.create(SEED)) {
            computesOnce(model);
        }
    }

    @Test
    void thoseOfTheBlockOfAField() {
        try (Bodies_OfAFieldModel model = Bodies_OfAFieldModel.create(SEED)) {
            computesOnce(model);
        }
    }

    private static void computesOnce(Classifier<float[], Integer> model) {
        Dataset<float[], Integer> test = points(20, 2);
        Map<String, String> before = WeightBytes.ofBackbone(model.block());
        Bodies.SEEN.set(0);

        History history = model.fit(points(40, 1), FIT.validation(test));

        assertEquals(40 + 20, Bodies.SEEN.get());
        assertTrue(history.last().loss() < history.epochs().get(0).loss() / 2, history::toString);
        assertEquals(2, before.size());
        assertEquals(before, WeightBytes.ofBackbone(model.block()));
        double kept = model.evaluate(test).loss();
        assertEquals(40 + 20, Bodies.SEEN.get(), "evaluation takes the features that are kept");
        assertEquals(model.evaluate(points(20, 2)).loss(), kept, 1e-6);
        assertEquals(40 + 20 + 20, Bodies.SEEN.get());
    }

    @Test
    void thoseOfABlockThatIsTrainedAreComputedInEachEpoch() {
        try (Bodies_TrainedModel model = Bodies_TrainedModel.create(SEED)) {
            Map<String, String> before = WeightBytes.ofBackbone(model.block());
            Bodies.SEEN.set(0);

            model.fit(points(40, 1), FIT);

            assertEquals(EPOCHS * 40, Bodies.SEEN.get());
            WeightBytes.ofBackbone(model.block())
                    .forEach((name, bytes) -> assertNotEquals(before.get(name), bytes, name));
        }
    }
}
