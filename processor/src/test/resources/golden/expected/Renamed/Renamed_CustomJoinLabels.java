package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of an input of {@link Renamed.CustomJoin}.
 *
 * @param first the label of the head first
 * @param second the label of the head second
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Renamed_CustomJoinLabels(Integer first, Integer second) {
}
