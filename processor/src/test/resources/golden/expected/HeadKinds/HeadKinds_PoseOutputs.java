package golden;

import javax.annotation.processing.Generated;

/**
 * The outputs of {@link HeadKinds.Pose}.
 *
 * @param it the output it
 * @param record the output record
 * @param x the output x
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record HeadKinds_PoseOutputs(double it, double record, double x) {
}
