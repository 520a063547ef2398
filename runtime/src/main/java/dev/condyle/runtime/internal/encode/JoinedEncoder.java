package dev.condyle.runtime.internal.encode;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes several inputs into one row of FLOAT32, one after another.
 *
 * @param parts the inputs
 */
public record JoinedEncoder<I>(List<InputPart<I, ?>> parts) implements InputEncoder<I> {

    @Override
    public Shape shape() {
        return new Shape(InputArray.numbers(arrays()));
    }

    @Override
    public DataType dataType() {
        return DataType.FLOAT32;
    }

    @Override
    public List<InputArray> arrays() {
        return parts.stream().map(InputPart::array).toList();
    }

    @Override
    public void encode(I input, ByteBuffer into) {
        parts.forEach(part -> part.encode(input, into));
    }

    @Override
    public boolean isWorthKeeping() {
        return parts.stream().anyMatch(part -> part.encoder().isWorthKeeping());
    }

    @Override
    public boolean isMixable() {
        return parts.stream().allMatch(part -> part.encoder().isMixable());
    }

    @Override
    public void vary(ByteBuffer row, long draw) {
        int from = row.position();
        for (InputPart<I, ?> part : parts) {
            part.encoder().vary(row.slice(from, part.bytes()).order(row.order()), draw);
            from += part.bytes();
        }
    }

    /** Maps the encoder of an input to another encoder for the same input type. */
    public interface EncoderMapper {

        /** Returns the replacement, or the encoder itself. */
        <C> InputEncoder<C> map(InputEncoder<C> encoder);
    }

    /** Returns the same inputs with their encoders replaced. */
    public JoinedEncoder<I> mapEncoders(EncoderMapper mapper) {
        List<InputPart<I, ?>> mapped = new ArrayList<>();
        parts.forEach(part -> mapped.add(mapped(part, mapper)));
        return new JoinedEncoder<>(mapped);
    }

    /** Returns the same inputs with the encoder of one of them replaced. */
    public JoinedEncoder<I> mapEncoder(int part, EncoderMapper mapper) {
        List<InputPart<I, ?>> mapped = new ArrayList<>(parts);
        mapped.set(part, mapped(parts.get(part), mapper));
        return new JoinedEncoder<>(mapped);
    }

    private static <I, C> InputPart<I, C> mapped(InputPart<I, C> part, EncoderMapper mapper) {
        return part.with(mapper.map(part.encoder()));
    }
}
