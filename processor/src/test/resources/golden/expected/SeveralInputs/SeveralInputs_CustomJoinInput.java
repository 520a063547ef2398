package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * One input of {@link SeveralInputs.CustomJoin}.
 *
 * @param picture the input picture
 * @param measures the input measures
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralInputs_CustomJoinInput(Image picture, float[] measures) {
}
