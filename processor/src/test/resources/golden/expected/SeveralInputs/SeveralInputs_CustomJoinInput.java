package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * An input of {@link SeveralInputs.CustomJoin}.
 *
 * @param picture the value of the input picture
 * @param measures the value of the input measures
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralInputs_CustomJoinInput(Image picture, float[] measures) {
}
