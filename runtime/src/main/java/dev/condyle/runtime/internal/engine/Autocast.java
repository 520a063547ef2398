package dev.condyle.runtime.internal.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * PyTorch's automatic mixed precision for the current thread: while it is active, convolutions,
 * matrix products and linear layers compute in a lower precision and return arrays of its type.
 * Most other operations compute in the type of their input, or in float32 if the types differ.
 *
 * <p>DJL 0.36.0 does not know the type bfloat16: the type of such an array is UNKNOWN, and the
 * process aborts if DJL creates an array of the same type or computes a softmax. Code that is not
 * prepared for this, in particular that of users, runs {@link #outside}.
 */
public final class Autocast {

    /** A precision of 16 bits. */
    public enum Type {
        /** 8 bits of exponent, as many as in float32. */
        BFLOAT16(15),
        /** 5 bits of exponent: gradients must be scaled, so that they do not become 0. */
        FLOAT16(5);

        private final int code; // of PyTorch's ScalarType

        Type(int code) {
            this.code = code;
        }
    }

    /** A block that runs {@link #exempt}, with everything that it contains. */
    public interface Exempt {}

    private static final ThreadLocal<@Nullable Autocast> CURRENT = new ThreadLocal<>();

    private final AutocastFunctions functions;
    private final boolean gpu;
    private boolean active;
    private boolean exempt;

    private Autocast(AutocastFunctions functions, boolean gpu) {
        this.functions = functions;
        this.gpu = gpu;
    }

    /**
     * Runs a forward pass in mixed precision.
     *
     * @param type the lower precision
     * @param gpu whether the arrays are on a GPU
     * @param pass the pass, on this thread
     * @return the outputs of the pass, as float32
     * @throws IllegalStateException if the engine has no mixed precision
     */
    public static NDList during(Type type, boolean gpu, Supplier<NDList> pass) {
        AutocastFunctions functions =
                AutocastFunctions.find()
                        .orElseThrow(
                                () -> new IllegalStateException("There is no mixed precision."));
        Autocast autocast = new Autocast(functions, gpu);
        functions.setType(gpu, type.code);
        CURRENT.set(autocast);
        autocast.set(true);
        try {
            return float32(pass.get());
        } finally {
            autocast.set(false);
            CURRENT.remove();
            // Otherwise the next pass would use the weights from before the update.
            functions.clearCache();
        }
    }

    private void set(boolean value) {
        functions.setEnabled(gpu, value);
        active = value;
    }

    /**
     * Runs a function on float32 arrays without mixed precision, also within calls of {@link
     * #inside}.
     */
    public static NDList exempt(NDList inputs, UnaryOperator<NDList> function) {
        Autocast autocast = CURRENT.get();
        if (autocast == null || autocast.exempt) {
            return function.apply(inputs);
        }
        NDList converted = float32(inputs);
        autocast.exempt = true;
        try {
            return autocast.run(false, () -> function.apply(converted));
        } finally {
            autocast.exempt = false;
        }
    }

    /**
     * Runs a function on float32 arrays, while mixed precision is not active. Layers that it calls
     * run {@link #inside}.
     */
    public static NDList outside(NDList inputs, UnaryOperator<NDList> function) {
        Autocast autocast = CURRENT.get();
        if (autocast == null || !autocast.active) {
            return function.apply(inputs);
        }
        NDList converted = float32(inputs);
        return autocast.run(false, () -> function.apply(converted));
    }

    /**
     * Runs a function that is called by another one that runs {@link #outside}, with mixed
     * precision again.
     *
     * @return the outputs of the function, as float32
     */
    public static NDList inside(NDList inputs, UnaryOperator<NDList> function) {
        Autocast autocast = CURRENT.get();
        return autocast == null || autocast.active || autocast.exempt
                ? function.apply(inputs)
                : autocast.run(true, () -> float32(function.apply(inputs)));
    }

    private NDList run(boolean value, Supplier<NDList> action) {
        boolean before = active;
        set(value);
        try {
            return action.get();
        } finally {
            set(before);
        }
    }

    private static NDList float32(NDList arrays) {
        NDList converted = new NDList(arrays.size());
        arrays.forEach(array -> converted.add(float32(array)));
        return converted;
    }

    /** Converts an array of a lower precision to float32. Returns all others unchanged. */
    public static NDArray float32(NDArray array) {
        if (!isLower(array.getDataType())) {
            return array;
        }
        // DJL's toType is not differentiable. The sum has the type of the more precise array.
        NDManager manager = array.getManager();
        try (NDArray zero = manager.zeros(new Shape(1))) {
            return array.add(zero);
        }
    }

    /**
     * Returns the type for new arrays that are combined with an array: its type, or float32 if it
     * has a lower precision.
     */
    public static DataType typeBeside(NDArray array) {
        DataType type = array.getDataType();
        return isLower(type) ? DataType.FLOAT32 : type;
    }

    private static boolean isLower(DataType type) {
        return CURRENT.get() != null && (type == DataType.UNKNOWN || type == DataType.FLOAT16);
    }
}
