package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * One input of {@link SeveralInputs.Maps}.
 *
 * @param photo the input photo
 * @param measures the input measures
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralInputs_MapsInput(Image photo, float[] measures) {
}
