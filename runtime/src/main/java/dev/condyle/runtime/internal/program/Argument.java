package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.stream.LongStream;

/** An argument of an operation. */
public sealed interface Argument {

    /** A tensor: the result of an operation, an input, or a constant. */
    sealed interface Tensor extends Argument permits Value, Constant {

        /** Returns the shape. */
        List<Size> shape();

        /** Returns the data type. */
        DataType type();

        /** Returns the number of axes. */
        default int rank() {
            return shape().size();
        }

        /** Returns the size of an axis that does not depend on the number of examples. */
        default long size(int axis) {
            return shape().get(axis).fixed();
        }
    }

    /** Several tensors. */
    record Tensors(List<Tensor> tensors) implements Argument {

        /** Copies the list. */
        public Tensors {
            tensors = List.copyOf(tensors);
        }
    }

    /** An integer. */
    record Whole(Size value) implements Argument {

        /** Returns an integer that does not depend on the number of examples. */
        public static Whole of(long value) {
            return new Whole(Size.of(value));
        }
    }

    /** Several integers, for example a shape or axes. */
    record Wholes(List<Size> values) implements Argument {

        /** Copies the list. */
        public Wholes {
            values = List.copyOf(values);
        }

        /** Returns integers that do not depend on the number of examples. */
        public static Wholes of(long... values) {
            return new Wholes(LongStream.of(values).mapToObj(Size::of).toList());
        }

        /** Returns the integers, none of which depends on the number of examples. */
        public long[] fixed() {
            return values.stream().mapToLong(Size::fixed).toArray();
        }
    }

    /** A floating point number. */
    record Real(double value) implements Argument {}

    /** A boolean. */
    record Flag(boolean value) implements Argument {}

    /** A data type. */
    record Type(DataType value) implements Argument {}

    /**
     * An activation that a kernel applies to its result.
     *
     * @param name the name of the kernel's activation
     * @param numbers its parameters
     */
    record Activation(String name, List<Double> numbers) implements Argument {

        /** The identity. */
        public static final Activation NONE = new Activation("none", List.of());
    }

    /** No value for an optional argument. */
    record Absent() implements Argument {}
}
