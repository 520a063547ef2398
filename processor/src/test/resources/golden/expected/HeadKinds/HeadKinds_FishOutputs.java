package golden;

import javax.annotation.processing.Generated;

/**
 * The outputs of {@link HeadKinds.Fish}.
 *
 * @param length the output length
 * @param weight the output weight
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public record HeadKinds_FishOutputs(double length, double weight) {
}
