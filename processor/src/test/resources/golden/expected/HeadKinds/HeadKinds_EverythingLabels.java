package golden;

import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The labels of an input of {@link HeadKinds.Everything}.
 *
 * @param time the label of the head time
 * @param place the label of the head place
 * @param urgent the label of the head urgent
 * @param verdict the label of the head verdict
 * @param tags the label of the head tags
 * @param weatherSeen the label of the head weatherSeen
 * @param stars the label of the head stars
 * @param price the label of the head price
 * @param size the label of the head size
 * @param reused the label of the head reused
 * @param centre the label of the head centre
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public record HeadKinds_EverythingLabels(String time, Integer place, Boolean urgent,
        HeadKinds.Verdict verdict, Set<HeadKinds.Tag> tags, Set<String> weatherSeen, Integer stars,
        Double price, HeadKinds_EverythingSizeOutputs size, Set<Integer> reused,
        HeadKinds_EverythingCentreOutputs centre) {
}
