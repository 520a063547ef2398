package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * One input of {@link SeveralInputs.Visit}.
 *
 * @param photo what photo gets
 * @param measures what measures gets
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralInputs_VisitInput(Image photo, float[] measures) {
}
