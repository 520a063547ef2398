package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of an input of {@link SeveralHeads.Joined}.
 *
 * @param one the label of the head one
 * @param other the label of the head other
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_JoinedLabels(Integer one, Integer other) {
}
