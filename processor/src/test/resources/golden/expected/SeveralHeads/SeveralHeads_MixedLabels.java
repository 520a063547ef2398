package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of one input of {@link SeveralHeads.Mixed}.
 *
 * @param features the label for the head features
 * @param head the label for the head head
 * @param logits the label for the head logits
 * @param shapes the label for the head shapes
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_MixedLabels(Integer features, Integer head, Integer logits, Integer shapes) {
}
