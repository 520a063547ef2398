package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * One input of {@link Names.Joined}.
 *
 * @param manager what manager gets
 * @param inputShapes what inputShapes gets
 * @param x what x gets
 * @param training what training gets
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Names_JoinedInput(Image manager, Image inputShapes, Image x, Image training) {
}
