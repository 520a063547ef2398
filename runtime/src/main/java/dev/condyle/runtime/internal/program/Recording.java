package dev.condyle.runtime.internal.program;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of one forward pass, in order, and the arrays that it computed. */
final class Recording {

    private static final Set<DataType> TYPES =
            EnumSet.of(
                    DataType.BOOLEAN,
                    DataType.FLOAT32,
                    DataType.FLOAT64,
                    DataType.INT32,
                    DataType.INT64,
                    DataType.INT8,
                    DataType.UINT8);

    private final NDManager manager;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Argument.Tensor, Lazy> arrays = new IdentityHashMap<>();
    private final Map<NDArray, Constant> constants = new IdentityHashMap<>();
    private final Weights weights;
    private final Map<Parameter, TracedArray> store = new IdentityHashMap<>();
    private @Nullable NotTraceableException failure; // null: none

    /**
     * Creates an empty recording.
     *
     * @param manager the manager of the pass
     * @param weights the weights as constants
     */
    Recording(NDManager manager, Weights weights) {
        this.manager = manager;
        this.weights = weights;
    }

    /** Returns the manager that the code of the pass sees. */
    NDManager manager() {
        return TracedManager.of(manager, this);
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Returns the device of the arrays. */
    Device device() {
        return manager.getDevice();
    }

    /** Returns whether the pass computes a tensor, and not only the tensors that depend on it. */
    boolean hasArray(Argument.Tensor tensor) {
        return arrays.containsKey(tensor);
    }

    /** Returns the array that the pass computes for a tensor. */
    NDArray array(Argument.Tensor tensor) {
        return arrays.get(tensor).get();
    }

    /** Adds an input, whose elements are 0. */
    TracedArray input(Shape shape, DataType type) {
        return traced(new Lazy(() -> manager.zeros(shape, type)), Value.of(shape, type));
    }

    /** Returns a parameter, the same one each time. */
    TracedArray parameter(Parameter parameter) {
        return store.computeIfAbsent(
                parameter, key -> traced(key.getArray(), weights.constant(key)));
    }

    /** Returns whether an array is a parameter. */
    boolean isParameter(TracedArray array) {
        return store.containsValue(array);
    }

    /** Returns an array of known values as the code of the pass sees it. */
    TracedArray constant(NDArray real) {
        return traced(real, constants.computeIfAbsent(real, it -> Constant.of("", it)));
    }

    private TracedArray traced(NDArray real, Argument.Tensor tensor) {
        return traced(Lazy.of(real), tensor);
    }

    private TracedArray traced(Lazy real, Argument.Tensor tensor) {
        if (!TYPES.contains(tensor.type())) {
            throw fail("an array of the type " + tensor.type() + " has no equivalent.");
        }
        arrays.put(tensor, real);
        return new TracedArray(this, real, tensor);
    }

    /** Adds an operation with one result. */
    TracedArray add(Operator operator, List<Argument> arguments, Lazy result) {
        Value value =
                ResultTypes.infer(operator, arguments)
                        .orElseGet(
                                () ->
                                        Value.of(
                                                result.get().getShape(),
                                                result.get().getDataType()));
        nodes.add(new Node(operator, arguments, List.of(value)));
        return traced(result, value);
    }

    /** Adds an operation with several results. */
    NDList addAll(Operator operator, List<Argument> arguments, NDList results) {
        List<Value> values =
                results.stream().map(it -> Value.of(it.getShape(), it.getDataType())).toList();
        nodes.add(new Node(operator, arguments, values));
        NDList proxies = new NDList(results.size());
        for (int i = 0; i < values.size(); i++) {
            proxies.add(traced(results.get(i), values.get(i)).proxy());
        }
        return proxies;
    }

    /** Adds an operation whose result the pass did not compute. */
    Value add(Operator operator, List<Argument> arguments, Value result) {
        nodes.add(new Node(operator, arguments, List.of(result)));
        return result;
    }

    /** Returns the argument for an array of the pass. */
    Argument.Tensor tensor(NDArray array) {
        return TracedArray.find(array).orElseGet(() -> constant(array)).tensor();
    }

    /** Records that the pass cannot be a program. The code of the pass may catch the exception. */
    NotTraceableException fail(String reason) {
        NotTraceableException exception = new NotTraceableException(TracedCode.place() + reason);
        if (failure == null) {
            failure = exception;
        }
        return exception;
    }

    /**
     * Checks that nothing failed.
     *
     * @throws NotTraceableException the failure
     */
    void requireComplete() {
        if (failure != null) {
            throw failure;
        }
    }
}
