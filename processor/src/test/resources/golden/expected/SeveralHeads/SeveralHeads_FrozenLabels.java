package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of one input of {@link SeveralHeads.Frozen}.
 *
 * @param one the class that one is to find
 * @param other the class that other is to find
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_FrozenLabels(Integer one, Integer other) {
}
