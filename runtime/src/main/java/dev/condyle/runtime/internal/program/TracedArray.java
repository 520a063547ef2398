package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import dev.condyle.runtime.internal.engine.RecordedArray;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An array of a recorded pass. The code of the pass sees a proxy: each call runs on the real array,
 * and is recorded as operations by a {@link Rule}. Methods of {@link NDArray} and {@link NDArrayEx}
 * without a rule run their default implementation, which calls others; if they have none, the pass
 * cannot be recorded.
 */
final class TracedArray implements InvocationHandler {

    private static final Class<?>[] ARRAY = {NDArray.class, RecordedArray.class};
    private static final Class<?>[] EXTENDED = {NDArrayEx.class};
    private static final Set<String> LIFETIME =
            Set.of("attach", "close", "detach", "returnResource", "tempAttach");
    // All other methods that read values call one of these.
    private static final Set<String> READING =
            Set.of("contentEquals", "toByteBuffer", "toStringArray");

    private final Recording recording;
    private Lazy real;
    private final NDArray proxy;
    private final NDArrayEx extended;
    private Argument.Tensor tensor;
    private boolean shared; // whether other arrays may be views of the same memory

    TracedArray(Recording recording, Lazy real, Argument.Tensor tensor) {
        this.recording = recording;
        this.real = real;
        this.tensor = tensor;
        ClassLoader loader = TracedArray.class.getClassLoader();
        proxy = (NDArray) Proxy.newProxyInstance(loader, ARRAY, this);
        extended = (NDArrayEx) Proxy.newProxyInstance(loader, EXTENDED, this);
    }

    /** Copies an array. */
    TracedArray(TracedArray source) {
        this(source.recording, source.copy(), source.tensor);
    }

    /** Returns an array with the current content of this one, which later operations keep. */
    TracedArray snapshot() {
        return new TracedArray(recording, real, tensor);
    }

    /** Replaces arrays in an argument by arrays with their current content. */
    static @Nullable Object snapshot(@Nullable Object argument) {
        if (argument instanceof NDList list) {
            NDList current = new NDList(list.size());
            list.forEach(it -> current.add((NDArray) snapshot(it)));
            return current;
        }
        return find(argument).<Object>map(it -> it.snapshot().proxy).orElse(argument);
    }

    /** Returns whether the array is a parameter itself, and not a copy. */
    boolean isWeight() {
        return recording.isParameter(this);
    }

    private Lazy copy() {
        Lazy source = real;
        return new Lazy(() -> source.get().duplicate());
    }

    /** Returns the recorded array behind a proxy. Empty for all other arrays. */
    static Optional<TracedArray> find(@Nullable Object object) {
        return object instanceof NDArray
                        && Proxy.isProxyClass(object.getClass())
                        && Proxy.getInvocationHandler(object) instanceof TracedArray array
                ? Optional.of(array)
                : Optional.empty();
    }

    /** Returns the array that the code of the pass sees. */
    NDArray proxy() {
        return proxy;
    }

    /** Returns the real array, which is computed if necessary. */
    NDArray real() {
        return real.get();
    }

    /** Returns the shape for the number of examples of the recording. */
    Shape shape() {
        return new Shape(tensor.shape().stream().mapToLong(Size::fixed).toArray());
    }

    Recording recording() {
        return recording;
    }

    /** Returns the tensor with the current content. */
    Argument.Tensor tensor() {
        return tensor;
    }

    /** Replaces the content after an operation in place. */
    void set(TracedArray updated) {
        if (shared) {
            throw recording.fail("an operation in place changes an array that others share.");
        }
        tensor = updated.tensor;
        real = updated.real;
    }

    /** Marks an array of which there are views, or which is a view. */
    void share() {
        shared = true;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Object[] all = arguments == null ? new Object[0] : arguments;
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(self, method, all);
        }
        String name = method.getName();
        if (LIFETIME.contains(name)) {
            return null; // all arrays live until the end of the recording
        }
        switch (name) {
            case "getShape":
                return shape();
            case "getDataType":
                return tensor.type();
            case "getDevice":
                return recording.device();
            case "getName", "setName":
                return null;
            case "getSparseFormat":
                return SparseFormat.DENSE;
            case "getUid":
                return Integer.toHexString(System.identityHashCode(this));
            case "hasGradient", "isReleased":
                return false;
            case "getManager":
                return recording.manager();
            case "getNDArrayInternal":
                return extended;
            case "getArray":
                return proxy;
            default:
        }
        Rule rule = Rules.find(method);
        if (rule != null) {
            return rule.apply(new Call(this, method, all));
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(self, method, all);
        }
        if (READING.contains(name)) {
            throw recording.fail("the code reads the values of an array.");
        }
        throw recording.fail(
                name.equals("getIndexer") // get has a rule
                        ? "the code changes a part of an array."
                        : "NDArray." + name + " has no equivalent.");
    }

    private Object ofObject(Object self, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "traced " + tensor;
        };
    }

    /** Calls a method on the real arrays. */
    static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        Object[] unwrapped = Arrays.stream(arguments).map(TracedArray::unwrap).toArray();
        try {
            return method.invoke(target, unwrapped);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object unwrap(@Nullable Object argument) {
        if (argument instanceof NDList list) {
            NDList unwrapped = new NDList(list.size());
            list.forEach(it -> unwrapped.add((NDArray) unwrap(it)));
            return unwrapped;
        }
        if (argument instanceof NDManager manager) {
            return TracedManager.real(manager);
        }
        return find(argument).<Object>map(TracedArray::real).orElse(argument);
    }
}
