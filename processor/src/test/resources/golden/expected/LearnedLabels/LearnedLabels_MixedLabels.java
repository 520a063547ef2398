package golden;

import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The labels of an input of {@link LearnedLabels.Mixed}.
 *
 * @param kind the label of the head kind
 * @param number the label of the head number
 * @param topics the label of the head topics
 * @param other the label of the head other
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public record LearnedLabels_MixedLabels(String kind, Integer number, Set<String> topics,
        String other) {
}
