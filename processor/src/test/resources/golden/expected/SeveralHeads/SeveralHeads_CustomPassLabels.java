package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of one input of {@link SeveralHeads.CustomPass}.
 *
 * @param one the label for the head one
 * @param other the label for the head other
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_CustomPassLabels(Integer one, Integer other) {
}
