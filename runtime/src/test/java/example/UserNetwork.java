package example;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.function.UnaryOperator;

/** Code of users, which is in none of the packages of the library. */
public final class UserNetwork {

    private UserNetwork() {}

    /** Calls code that the library does not know. */
    public static NDArray features(NDArray x, UnaryOperator<NDArray> operation) {
        return operation.apply(x);
    }

    /** Depends on the value of an array. */
    public static NDArray readsAValue(NDArray x) {
        return x.sum().getFloat() > 0 ? x : x.neg();
    }

    /** Ignores the exception of an operation. */
    public static NDArray catchesTheException(NDArray x) {
        try {
            return x.mul(x.sum().getFloat());
        } catch (RuntimeException e) {
            return x;
        }
    }

    /** Hides the exception of an operation behind another. */
    public static NDArray wrapsTheException(NDArray x) {
        try {
            return x.mul(x.toFloatArray()[0]);
        } catch (RuntimeException e) {
            throw new IllegalStateException("hidden", e);
        }
    }

    /** Draws random numbers. */
    public static NDArray drawsNoise(NDArray x) {
        return x.add(x.getManager().randomNormal(x.getShape()));
    }

    /** Has a result whose shape depends on the values. */
    public static NDArray selects(NDArray x) {
        return x.booleanMask(x.gt(0));
    }

    /** Throws an exception. */
    public static NDList throwsAnException(NDList inputs) {
        throw new IllegalArgumentException("The sky is too high.\n  at the top");
    }
}
