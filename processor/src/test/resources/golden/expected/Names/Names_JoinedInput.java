package golden;

import ai.djl.modality.cv.Image;
import javax.annotation.processing.Generated;

/**
 * An input of {@link Names.Joined}.
 *
 * @param manager the value of the input manager
 * @param inputShapes the value of the input inputShapes
 * @param x the value of the input x
 * @param training the value of the input training
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Names_JoinedInput(Image manager, Image inputShapes, Image x, Image training) {
}
