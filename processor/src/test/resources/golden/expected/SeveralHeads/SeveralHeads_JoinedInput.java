package golden;

import javax.annotation.processing.Generated;

/**
 * An input of {@link SeveralHeads.Joined}.
 *
 * @param left the value of the input left
 * @param right the value of the input right
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_JoinedInput(float[] left, float[] right) {
}
