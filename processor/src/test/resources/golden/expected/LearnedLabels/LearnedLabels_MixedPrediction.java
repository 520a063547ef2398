package golden;

import dev.condyle.runtime.MultiLabelPrediction;
import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * The predictions for an input of {@link LearnedLabels.Mixed}.
 *
 * @param kind the prediction of the head kind
 * @param number the prediction of the head number
 * @param topics the prediction of the head topics
 * @param other the prediction of the head other
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public record LearnedLabels_MixedPrediction(Prediction<String> kind, Prediction<Integer> number,
        MultiLabelPrediction<String> topics, Prediction<String> other) {
}
