package golden;

import dev.condyle.runtime.MultiLabelPrediction;
import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * The predictions for an input of {@link LearnedLabels.FrozenBeforeLayers}.
 *
 * @param kind the prediction of the head kind
 * @param topics the prediction of the head topics
 * @param place the prediction of the head place
 * @param season the prediction of the head season
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record LearnedLabels_FrozenBeforeLayersPrediction(Prediction<String> kind,
        MultiLabelPrediction<String> topics, Prediction<String> place, Prediction<String> season) {
}
