package dev.condyle.runtime.internal.encode;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.function.Function;

/**
 * One of several inputs of a network.
 *
 * @param name the name, for messages
 * @param encoder encodes this part
 * @param part returns this part of an input
 * @param <I> the type of an input, a record
 * @param <C> the type of this part
 */
public record InputPart<I, C>(
        String name, InputEncoder<C> encoder, Function<? super I, ? extends C> part) {

    // FLOAT32 represents integers up to this one exactly.
    private static final long LAST_ID = 1L << 24;

    public InputPart {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(part, "part");
    }

    /** Returns the shape and the type of the encoded array. */
    InputArray array() {
        return encoder.arrays().get(0);
    }

    /** Returns the number of bytes in a row of FLOAT32. */
    int bytes() {
        Shape shape = encoder.shape();
        return Math.toIntExact(shape.size() * Float.BYTES);
    }

    InputPart<I, C> with(InputEncoder<C> other) {
        return new InputPart<>(name, other, part);
    }

    /**
     * Encodes this part of an input as FLOAT32.
     *
     * @throws IllegalArgumentException if the value is invalid; the message contains the name of
     *     the part
     */
    void encode(I input, ByteBuffer into) {
        try {
            C value = part.apply(input);
            if (value == null) {
                throw new DataException("The input is null.");
            }
            if (encoder.dataType() == DataType.FLOAT32) {
                encoder.encode(value, into);
            } else {
                encodeIds(value, into);
            }
        } catch (IllegalArgumentException e) {
            throw new DataException(name + ": " + e.getMessage(), e);
        }
    }

    private void encodeIds(C value, ByteBuffer into) {
        int size = (int) encoder.shape().size();
        ByteBuffer ids = ByteBuffer.allocate(size * Long.BYTES).order(ByteOrder.nativeOrder());
        encoder.encode(value, ids);
        ids.flip();
        for (int i = 0; i < size; i++) {
            long id = ids.getLong();
            if (id > LAST_ID) {
                throw new DataException(
                        "Id %s (from 0) of the input is %s. With several inputs, the largest id is %s."
                                .formatted(i, id, LAST_ID));
            }
            into.putFloat(id);
        }
    }
}
