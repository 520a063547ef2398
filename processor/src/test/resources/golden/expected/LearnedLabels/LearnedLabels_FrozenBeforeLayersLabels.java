package golden;

import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The labels of an input of {@link LearnedLabels.FrozenBeforeLayers}.
 *
 * @param kind the label of the head kind
 * @param topics the label of the head topics
 * @param place the label of the head place
 * @param season the label of the head season
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record LearnedLabels_FrozenBeforeLayersLabels(String kind, Set<String> topics, String place,
        String season) {
}
