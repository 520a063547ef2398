package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.Shape;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method on a recorded array.
 *
 * @param self the array
 * @param method the method of {@link NDArray} or {@link NDArrayEx}
 * @param arguments the arguments, as the code of the pass passes them
 */
record Call(TracedArray self, Method method, Object[] arguments) {

    /** Runs the method on the real arrays. */
    Object real() throws Throwable {
        boolean ofArray = method.getDeclaringClass().isAssignableFrom(NDArray.class);
        Object target = ofArray ? self.real() : self.real().getNDArrayInternal();
        return TracedArray.call(target, method, arguments);
    }

    /** Records the method as one operation with one result. */
    NDArray record(Operator operator, Argument... operands) {
        return recorded(operator, List.of(operands), result()).proxy();
    }

    /** Records the method as one operation whose result shares the memory. */
    NDArray recordView(Operator operator, Argument... operands) {
        self.share();
        TracedArray view = recorded(operator, List.of(operands), result());
        view.share();
        return view.proxy();
    }

    /** Returns a copy of the array. It has the same tensor, which never changes. */
    NDArray copy() {
        return new TracedArray(self).proxy();
    }

    /** Returns the result of the method, an array, for the current content of all arrays. */
    Lazy result() {
        Call now =
                new Call(
                        self.snapshot(),
                        method,
                        Arrays.stream(arguments).map(TracedArray::snapshot).toArray());
        return new Lazy(() -> array(now.real()));
    }

    /** Records an operation. */
    TracedArray recorded(Operator operator, List<Argument> operands, Lazy result) {
        return self.recording().add(operator, operands, result);
    }

    private static NDArray array(Object result) {
        return result instanceof NDList list ? list.singletonOrThrow() : (NDArray) result;
    }

    /** Returns the array itself as an argument. */
    Argument.Tensor tensor() {
        return self.tensor();
    }

    /** Returns an argument that is an array. */
    Argument.Tensor tensor(int index) {
        return self.recording().tensor((NDArray) arguments[index]);
    }

    /** Returns an argument that is an array or null. */
    Argument optional(int index) {
        return arguments[index] == null ? new Argument.Absent() : tensor(index);
    }

    /** Returns an argument that is a list of arrays. */
    Argument.Tensors tensors(int index) {
        return new Argument.Tensors(
                ((NDList) arguments[index]).stream().map(self.recording()::tensor).toList());
    }

    /** Returns an argument that is a number. */
    Argument.Real real(int index) {
        return new Argument.Real(((Number) arguments[index]).doubleValue());
    }

    /** Returns an argument that is an integer. */
    Argument.Whole whole(int index) {
        return Argument.Whole.of(((Number) arguments[index]).longValue());
    }

    /** Returns an argument that is an array of integers or a shape. */
    Argument.Wholes wholes(int index) {
        Object argument = arguments[index];
        if (argument instanceof Shape shape) {
            return Argument.Wholes.of(shape.getShape());
        }
        return Argument.Wholes.of(
                argument instanceof int[] numbers
                        ? Arrays.stream(numbers).asLongStream().toArray()
                        : (long[]) argument);
    }

    /** Returns an argument that is a boolean. */
    Argument.Flag flag(int index) {
        return new Argument.Flag(isSet(index));
    }

    /** Returns whether an argument is true. */
    boolean isSet(int index) {
        return (Boolean) arguments[index];
    }

    /** Returns an argument that is an integer of Java. */
    int integer(int index) {
        return ((Number) arguments[index]).intValue();
    }

    /** Returns an argument, which may be null. */
    @Nullable Object argument(int index) {
        return arguments[index];
    }

    /** Returns the exception for a method that a program cannot express. */
    NotTraceableException refused(String reason) {
        return self.recording().fail("NDArray." + method.getName() + ": " + reason);
    }
}
