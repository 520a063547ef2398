package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.Map;

/**
 * A folded norm that a file stores as an identity: factor 1, mean 0 and variance 1 - epsilon, with
 * the epsilon that the writer of the file assumed. With a different epsilon the norm scales
 * slightly, and the error accumulates over many layers.
 */
final class IdentityNorm {

    private static final float LARGEST_EPSILON = 0.01f;

    private IdentityNorm() {}

    /** If the norm is an identity, adjusts its variance to the epsilon of this network. */
    static void adjustEpsilon(NameMap.Folding folding, Map<String, Parameter> parameters) {
        NDArray variance = array(TensorSpec.Role.NORM_VARIANCE, folding, parameters);
        float[] numbers = variance.toFloatArray();
        boolean identity =
                numbers[0] < 1
                        && numbers[0] >= 1 - LARGEST_EPSILON
                        && isConstant(numbers, numbers[0])
                        && isConstant(TensorSpec.Role.NORM_WEIGHT, 1, folding, parameters)
                        && isConstant(TensorSpec.Role.NORM_MEAN, 0, folding, parameters);
        if (identity) {
            variance.set(WeightFiller.EVERYWHERE, (float) (1 - folding.epsilon()));
        }
    }

    private static boolean isConstant(
            TensorSpec.Role role,
            float value,
            NameMap.Folding folding,
            Map<String, Parameter> parameters) {
        return isConstant(array(role, folding, parameters).toFloatArray(), value);
    }

    private static boolean isConstant(float[] numbers, float value) {
        for (float number : numbers) {
            if (number != value) {
                return false;
            }
        }
        return true;
    }

    private static NDArray array(
            TensorSpec.Role role, NameMap.Folding folding, Map<String, Parameter> parameters) {
        return parameters.get(role.of(folding.norm())).getArray();
    }
}
