package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of one input of {@link SeveralHeads.Mixed}.
 *
 * @param features the class that features is to find
 * @param head the class that head is to find
 * @param logits the class that logits is to find
 * @param shapes the class that shapes is to find
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_MixedLabels(Integer features, Integer head, Integer logits, Integer shapes) {
}
