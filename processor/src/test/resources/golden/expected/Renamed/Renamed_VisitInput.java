package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * An input of {@link Renamed.Visit}.
 *
 * @param leftImage the value of the input leftImage
 * @param vector the value of the input vector
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Renamed_VisitInput(Image leftImage, float[] vector) {
}
