package golden;

import javax.annotation.processing.Generated;

/**
 * An input of {@link Renamed.CustomJoin}.
 *
 * @param west the value of the input west
 * @param east the value of the input east
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Renamed_CustomJoinInput(float[] west, float[] east) {
}
