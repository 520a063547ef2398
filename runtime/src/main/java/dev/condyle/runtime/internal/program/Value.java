package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.LongStream;

/** A tensor that a program computes, or one of its inputs. Two values are never equal. */
public final class Value implements Argument.Tensor {

    private final List<Size> shape;
    private final DataType type;

    /** Creates a value. */
    public Value(List<Size> shape, DataType type) {
        this.shape = List.copyOf(shape);
        this.type = type;
    }

    /** Creates a value whose shape does not depend on the number of examples. */
    static Value of(Shape shape, DataType type) {
        return new Value(LongStream.of(shape.getShape()).mapToObj(Size::of).toList(), type);
    }

    @Override
    public List<Size> shape() {
        return shape;
    }

    @Override
    public DataType type() {
        return type;
    }

    @Override
    public String toString() {
        return type + " " + shape;
    }
}
