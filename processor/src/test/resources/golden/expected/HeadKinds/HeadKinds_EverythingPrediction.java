package golden;

import dev.condyle.runtime.MultiLabelPrediction;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.RegressionPrediction;
import javax.annotation.processing.Generated;

/**
 * The predictions for an input of {@link HeadKinds.Everything}.
 *
 * @param time the prediction of the head time
 * @param place the prediction of the head place
 * @param urgent the prediction of the head urgent
 * @param verdict the prediction of the head verdict
 * @param tags the prediction of the head tags
 * @param weatherSeen the prediction of the head weatherSeen
 * @param stars the prediction of the head stars
 * @param price the prediction of the head price
 * @param size the prediction of the head size
 * @param reused the prediction of the head reused
 * @param centre the prediction of the head centre
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public record HeadKinds_EverythingPrediction(Prediction<String> time, Prediction<Integer> place,
        Prediction<Boolean> urgent, Prediction<HeadKinds.Verdict> verdict,
        MultiLabelPrediction<HeadKinds.Tag> tags, MultiLabelPrediction<String> weatherSeen,
        Prediction<Integer> stars, RegressionPrediction<Double> price,
        RegressionPrediction<HeadKinds_EverythingSizeOutputs> size,
        MultiLabelPrediction<Integer> reused,
        RegressionPrediction<HeadKinds_EverythingCentreOutputs> centre) {
}
