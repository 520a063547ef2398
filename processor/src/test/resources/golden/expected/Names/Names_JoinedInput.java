package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * One input of {@link Names.Joined}.
 *
 * @param manager the input manager
 * @param inputShapes the input inputShapes
 * @param x the input x
 * @param training the input training
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Names_JoinedInput(Image manager, Image inputShapes, Image x, Image training) {
}
