package dev.condyle.runtime.internal.encode;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.picture.Augmentation;
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

    @Override
    public boolean isPicture() {
        return parts.stream().anyMatch(part -> part.encoder().isPicture());
    }

    /** All pictures of one input are changed alike. */
    @Override
    public InputEncoder<I> augmented(List<Augmentation> changes, long seed) {
        if (!isPicture()) {
            return InputEncoder.super.augmented(changes, seed);
        }
        List<InputPart<I, ?>> changed = new ArrayList<>();
        parts.forEach(part -> changed.add(augmented(part, changes, seed)));
        return new JoinedEncoder<>(changed);
    }

    private static <I, C> InputPart<I, C> augmented(
            InputPart<I, C> part, List<Augmentation> changes, long seed) {
        return part.encoder().isPicture()
                ? part.with(part.encoder().augmented(changes, seed))
                : part;
    }
}
