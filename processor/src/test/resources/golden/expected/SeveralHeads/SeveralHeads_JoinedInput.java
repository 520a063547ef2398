package golden;

import javax.annotation.processing.Generated;

/**
 * One input of {@link SeveralHeads.Joined}.
 *
 * @param left what left gets
 * @param right what right gets
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_JoinedInput(float[] left, float[] right) {
}
