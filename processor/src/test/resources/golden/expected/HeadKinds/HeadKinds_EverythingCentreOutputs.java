package golden;

import javax.annotation.processing.Generated;

/**
 * The outputs of the head centre of {@link HeadKinds.Everything}.
 *
 * @param x the output x
 * @param y the output y
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public record HeadKinds_EverythingCentreOutputs(double x, double y) {
}
