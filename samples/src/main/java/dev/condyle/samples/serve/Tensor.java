package dev.condyle.samples.serve;

import java.util.Arrays;
import java.util.List;

/**
 * An input tensor of a request.
 *
 * @param name the name
 * @param datatype the data type, such as FP32 or BYTES
 * @param shape the shape
 * @param data the elements in row-major order
 */
record Tensor(String name, String datatype, List<Integer> shape, Data data) {

    /**
     * The elements of a tensor, which are either numbers or texts.
     *
     * @param numbers the numbers; empty if there are texts
     * @param texts the texts; empty if there are numbers
     */
    record Data(float[] numbers, List<String> texts) {

        int size() {
            return numbers.length + texts.size();
        }
    }

    /**
     * Checks the data type, and that there are as many elements as the shape states.
     *
     * @throws RequestException if they do not fit
     */
    void check(String expectedType) {
        if (!datatype.equals(expectedType)) {
            throw RequestException.bad(
                    "The datatype of the input "
                            + name
                            + " must be "
                            + expectedType
                            + ", not "
                            + datatype
                            + ".");
        }
        boolean wrongKind =
                expectedType.equals("BYTES") ? data.numbers.length > 0 : !data.texts.isEmpty();
        if (wrongKind) {
            throw RequestException.bad(
                    "The data of the input "
                            + name
                            + " must be "
                            + (expectedType.equals("BYTES") ? "strings." : "numbers."));
        }
        long size = shape.stream().mapToLong(it -> it).reduce(1, Tensor::product);
        if (size != data.size()) {
            throw RequestException.bad(
                    "The input "
                            + name
                            + " has the shape "
                            + shape
                            + " of "
                            + size
                            + " elements, but its data has "
                            + data.size()
                            + ".");
        }
    }

    /** Cannot overflow: no request has as many elements as an int can count. */
    private static long product(long left, long right) {
        return Math.min(left * right, Integer.MAX_VALUE);
    }

    /** Returns the shape, such as {@code [1, 1, 28, 28]}, for messages. */
    static String text(long... shape) {
        return Arrays.toString(shape);
    }
}
