package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * One input of {@link SeveralInputs.Stereo}.
 *
 * @param left the input left
 * @param x the input x
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralInputs_StereoInput(Image left, Image x) {
}
