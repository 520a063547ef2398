package golden;

import javax.annotation.processing.Generated;

/**
 * The outputs of the head size of {@link HeadKinds.Everything}.
 *
 * @param width the output width
 * @param height the output height
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public record HeadKinds_EverythingSizeOutputs(double width, double height) {
}
