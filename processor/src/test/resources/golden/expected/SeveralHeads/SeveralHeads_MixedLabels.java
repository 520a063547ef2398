package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of an input of {@link SeveralHeads.Mixed}.
 *
 * @param features the label of the head features
 * @param head the label of the head head
 * @param logits the label of the head logits
 * @param shapes the label of the head shapes
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_MixedLabels(Integer features, Integer head, Integer logits, Integer shapes) {
}
