package dev.condyle.samples.benchinference;

import dev.condyle.runtime.Prediction;
import java.util.List;

/**
 * Predicts with Condyle.
 *
 * @param model the model with a generated block
 */
record GeneratedProgram(ArrayModel model) implements TimedProgram {

    @Override
    public float[] predict(List<float[]> batch) {
        List<Prediction<Integer>> predictions = model.predict(batch);
        float[] first = new float[predictions.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = predictions.get(i).probability(0);
        }
        return first;
    }

    @Override
    public void close() {
        model.close();
    }
}
