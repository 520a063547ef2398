package golden;

import javax.annotation.processing.Generated;

/**
 * One input of {@link SeveralHeads.Joined}.
 *
 * @param left the input left
 * @param right the input right
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_JoinedInput(float[] left, float[] right) {
}
