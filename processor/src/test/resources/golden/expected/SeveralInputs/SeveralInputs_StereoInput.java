package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * An input of {@link SeveralInputs.Stereo}.
 *
 * @param left the value of the input left
 * @param x the value of the input x
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralInputs_StereoInput(Image left, Image x) {
}
