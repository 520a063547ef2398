package dev.condyle.samples.serve;

import dev.condyle.runtime.Prediction;

/**
 * What the server reports of a prediction.
 *
 * @param label the name of the predicted label
 * @param probabilities the probabilities, in the order of the model's labels
 */
record Answer(String label, float[] probabilities) {

    static Answer of(Prediction<?> prediction) {
        return new Answer(prediction.label().toString(), prediction.probabilities());
    }
}
