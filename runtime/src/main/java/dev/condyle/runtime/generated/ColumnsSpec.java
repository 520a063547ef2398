package dev.condyle.runtime.generated;

import dev.condyle.runtime.column.RecordEncoder;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The columns of a record that is the input of a network. The structure of the network depends on
 * what the columns learn from training data.
 *
 * @param encoder converts a record to numbers, after its columns have learned
 * @param block creates the network for those numbers, without initialised parameters
 * @param renewal creates a copy of this object with columns that have not learned yet
 * @param <I> the record type
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

    /** Creates columns before heads with labels that are learned from data. */
    static <I, E extends RecordEncoder<I>> ColumnsSpec<I> of(
            Supplier<E> encoders,
            BiFunction<? super E, ? super HeadSizes, ? extends ClassifierBlock> blocks) {
        E encoder = encoders.get();
        return new ColumnsSpec<>(
                encoder,
                SizedBlock.of(sizes -> blocks.apply(encoder, sizes)),
                () -> of(encoders, blocks));
    }
}
