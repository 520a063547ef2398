package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * An input of {@link Presets.Both}.
 *
 * @param one the value of the input one
 * @param other the value of the input other
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Presets_BothInput(Image one, Image other) {
}
