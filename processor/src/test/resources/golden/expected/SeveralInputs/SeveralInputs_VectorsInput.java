package golden;

import ai.djl.ndarray.NDArray;
import javax.annotation.processing.Generated;

/**
 * One input of {@link SeveralInputs.Vectors}.
 *
 * @param features the input features
 * @param inputs the input inputs
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralInputs_VectorsInput(float[] features, NDArray inputs) {
}
