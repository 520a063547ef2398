package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * An input of {@link SeveralInputs.Maps}.
 *
 * @param photo the value of the input photo
 * @param measures the value of the input measures
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralInputs_MapsInput(Image photo, float[] measures) {
}
