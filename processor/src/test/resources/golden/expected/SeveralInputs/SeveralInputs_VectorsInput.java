package golden;

import ai.djl.ndarray.NDArray;
import javax.annotation.processing.Generated;

/**
 * One input of {@link SeveralInputs.Vectors}.
 *
 * @param features what features gets
 * @param inputs what inputs gets
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralInputs_VectorsInput(float[] features, NDArray inputs) {
}
