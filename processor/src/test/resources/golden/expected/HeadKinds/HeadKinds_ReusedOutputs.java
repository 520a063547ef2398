package golden;

import javax.annotation.processing.Generated;

/**
 * The outputs of {@link HeadKinds.Reused}.
 *
 * @param a the output a
 * @param b the output b
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record HeadKinds_ReusedOutputs(double a, double b) {
}
