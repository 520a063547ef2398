package golden;

import ai.djl.ndarray.NDArray;
import javax.annotation.processing.Generated;

/**
 * An input of {@link SeveralInputs.Vectors}.
 *
 * @param features the value of the input features
 * @param inputs the value of the input inputs
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralInputs_VectorsInput(float[] features, NDArray inputs) {
}
