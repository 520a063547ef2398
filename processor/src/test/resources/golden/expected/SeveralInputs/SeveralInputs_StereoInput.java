package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * One input of {@link SeveralInputs.Stereo}.
 *
 * @param left what left gets
 * @param x what x gets
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralInputs_StereoInput(Image left, Image x) {
}
