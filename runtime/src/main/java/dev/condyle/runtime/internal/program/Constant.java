package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.LongStream;

/** A tensor with known values, such as a weight. Two constants are never equal. */
public final class Constant implements Argument.Tensor {

    private final String name;
    private final List<Size> shape;
    private final DataType type;
    private final ByteBuffer bytes;

    private Constant(String name, long[] shape, DataType type, ByteBuffer bytes) {
        this.name = name;
        this.shape = LongStream.of(shape).mapToObj(Size::of).toList();
        this.type = type;
        this.bytes = bytes;
    }

    /**
     * Copies an array.
     *
     * @param name the name of the weight, or empty
     */
    public static Constant of(String name, NDArray array) {
        // The engine returns a copy.
        ByteBuffer copy = array.toByteBuffer(false).order(ByteOrder.nativeOrder());
        return new Constant(name, array.getShape().getShape(), array.getDataType(), copy);
    }

    /**
     * Creates a tensor of float32 numbers.
     *
     * @param name the name of the weight, or empty
     * @param numbers the numbers, in row-major order; not copied
     */
    public static Constant of(String name, float[] numbers, long... shape) {
        if (new Shape(shape).size() != numbers.length) {
            throw new IllegalArgumentException(
                    numbers.length + " numbers do not have the shape " + new Shape(shape) + ".");
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(numbers.length, Float.BYTES))
                        .order(ByteOrder.nativeOrder());
        bytes.asFloatBuffer().put(numbers);
        return new Constant(name, shape.clone(), DataType.FLOAT32, bytes);
    }

    /** Returns the name of the weight, or an empty string. */
    public String name() {
        return name;
    }

    @Override
    public List<Size> shape() {
        return shape;
    }

    /** Returns the shape as DJL represents it. */
    public long[] sizes() {
        return shape.stream().mapToLong(Size::fixed).toArray();
    }

    @Override
    public DataType type() {
        return type;
    }

    /** Returns a view of the values, in row-major order and the byte order of the machine. */
    public ByteBuffer bytes() {
        return bytes.asReadOnlyBuffer().order(ByteOrder.nativeOrder());
    }

    /** Returns a copy of the values, which must be float32. */
    public float[] floats() {
        if (type != DataType.FLOAT32) {
            throw new IllegalStateException("The type of the constant is " + type + ".");
        }
        float[] numbers = new float[bytes.remaining() / Float.BYTES];
        bytes().asFloatBuffer().get(numbers);
        return numbers;
    }

    /** Returns whether there is no NaN among float32 values. */
    boolean isNumeric() {
        if (type != DataType.FLOAT32) {
            return true;
        }
        FloatBuffer numbers = bytes().asFloatBuffer();
        for (int i = 0; i < numbers.limit(); i++) {
            if (Float.isNaN(numbers.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether two constants have the same type, shape and values. */
    boolean hasContentOf(Constant other) {
        return type == other.type && shape.equals(other.shape) && bytes.equals(other.bytes);
    }

    @Override
    public String toString() {
        return (name.isEmpty() ? "constant" : name) + " " + type + " " + shape;
    }
}
