package dev.condyle.runtime.generated;

import dev.condyle.runtime.column.RecordEncoder;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The columns of a record in front of a network: of what they learn depends how the network is
 * built.
 *
 * @param encoder turns a record into numbers, once its columns have learned
 * @param block makes the network over those numbers, its parameters not initialised
 * @param renewal makes the same with columns that have learned nothing
 * @param <I> the record
 */
public record ColumnsSpec<I>(
        RecordEncoder<I> encoder,
        Supplier<? extends ClassifierBlock> block,
        Supplier<ColumnsSpec<I>> renewal) {

    static <I, E extends RecordEncoder<I>> ColumnsSpec<I> of(
            Supplier<E> encoders, Function<? super E, ? extends ClassifierBlock> blocks) {
        E encoder = encoders.get();
        return new ColumnsSpec<>(encoder, () -> blocks.apply(encoder), () -> of(encoders, blocks));
    }
}
