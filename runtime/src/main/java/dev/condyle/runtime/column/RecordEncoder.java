package dev.condyle.runtime.column;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Encodes records as rows of numbers. Base class of the generated encoders. An encoder that has
 * statistics to learn must learn from the training rows once before it encodes.
 *
 * <p>A packed row is a sequence of slots of 4 bytes: a FLOAT32 for each encoded number, and an
 * INT32 for the index of each category. The network receives the rows as an array of FLOAT32 and,
 * if there is an index, as a second array of INT32, and reads each slot from one of the two. On the
 * CPU both arrays share the memory of the rows. {@link #block()} expands them in the network.
 * Encoding is thread-safe; learning is not.
 *
 * @param <R> the type of the record
 */
public abstract class RecordEncoder<R> implements InputEncoder<R> {

    private final Semantics semantics;
    private List<InputColumn> columns;
    private RowLayout layout;
    private boolean failed;

    /** Creates an encoder without columns; see {@link #columns}. */
    protected RecordEncoder(Semantics semantics) {
        this.semantics = Objects.requireNonNull(semantics, "semantics");
    }

    /**
     * Sets the columns. The constructor of the subclass must call this method once, at its end.
     *
     * @param all the columns, in the order in which {@link #write} writes them
     */
    protected final void columns(InputColumn... all) {
        columns = List.of(all);
        SharedVocabularies.join(columns);
        if (!learns()) {
            place();
        }
    }

    /** Passes each component of a training row to its column. */
    protected abstract void learn(R row);

    /** Writes each component with its column. */
    protected abstract void write(R row, ByteBuffer out);

    /** Returns whether any column learns from training rows. */
    public final boolean learns() {
        return columns.stream().anyMatch(InputColumn::learns);
    }

    /** Returns whether learning is complete, or there is nothing to learn. */
    public final boolean isLearned() {
        return layout != null;
    }

    /**
     * Learns from the training rows in one pass, without storing them.
     *
     * @param rows the training rows
     * @throws IllegalArgumentException if there are no rows, or a row is invalid; the message
     *     identifies the row. The encoder cannot be used after that.
     * @throws IllegalStateException if the encoder has already learned, or has nothing to learn
     */
    public final void learn(Iterable<? extends R> rows) {
        learn(rows.iterator());
    }

    /** Learns from the training rows, like {@link #learn(Iterable)}. */
    public final void learn(Iterator<? extends R> rows) {
        learn(rows, number -> "Row " + number + " (zero-based)");
    }

    /**
     * Learns from the inputs of a data set, like {@link #learn(Iterable)}; messages use the
     * descriptions of the data set.
     */
    public final void learn(Dataset<? extends R, ?> rows) {
        Iterator<? extends R> inputs =
                IntStream.range(0, rows.size()).mapToObj(rows::input).iterator();
        learn(inputs, number -> rows.describe((int) number));
    }

    private void learn(Iterator<? extends R> rows, LongFunction<String> names) {
        if (isLearned() || failed) {
            throw new IllegalStateException(
                    failed
                            ? "Learning has failed. Create a new encoder."
                            : "The encoder has already learned from training rows, or has nothing"
                                    + " to learn.");
        }
        failed = true;
        long count = 0;
        while (rows.hasNext()) {
            learn(rows.next(), count++, names);
        }
        if (count == 0) {
            throw new IllegalArgumentException("There are no training rows to learn from.");
        }
        columns.stream().filter(InputColumn::learns).forEach(InputColumn::finish);
        place();
        failed = false;
    }

    private void learn(R row, long number, LongFunction<String> names) {
        try {
            learn(present(row));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(names.apply(number) + ": " + e.getMessage(), e);
        }
    }

    private void place() {
        layout = RowLayout.of(semantics, columns);
    }

    private RowLayout ready() {
        if (layout == null) {
            throw new IllegalStateException(
                    "The columns have not learned from training rows yet. Fit the model first, or"
                            + " load a saved one.");
        }
        return layout;
    }

    private static <T> T present(T row) {
        if (row == null) {
            throw new IllegalArgumentException("The row is null.");
        }
        return row;
    }

    /**
     * Returns the learned state of the columns as JSON. Equal columns produce equal texts, and
     * numbers are exact to the bit.
     *
     * @throws IllegalStateException before learning
     */
    public final String state() {
        ready();
        return EncoderState.write(semantics, columns);
    }

    /**
     * Returns the first column that differs from the columns of a saved state, for a message: a
     * column that was renamed, removed, added, moved or changed to another kind. For a column that
     * can have been renamed, the text suggests {@link dev.condyle.Named}.
     *
     * @param state the result of {@link #state} of another encoder
     * @throws IllegalArgumentException if the state is malformed
     */
    public final Optional<String> difference(String state) {
        return EncoderState.difference(state, columns);
    }

    /**
     * Restores the learned state of the columns of an equal encoder.
     *
     * @param state the result of {@link #state}
     * @throws IllegalArgumentException if the state is malformed or of different columns. The
     *     encoder cannot be used after that.
     * @throws IllegalStateException if the columns have already learned
     */
    public final void restore(String state) {
        if (failed || isLearned() && learns()) {
            throw new IllegalStateException("The columns have already learned.");
        }
        failed = true;
        EncoderState.read(state, semantics, columns);
        place();
        failed = false;
    }

    /**
     * Returns a new block with uninitialised parameters that maps the arrays of N rows, each (N,
     * {@link #shape()}), to (N, {@link #width()}).
     *
     * @throws IllegalStateException before learning
     */
    public final ColumnsBlock block() {
        return new ColumnsBlock(ready());
    }

    /**
     * Returns the number of input features of the network.
     *
     * @throws IllegalStateException before learning
     */
    public final int width() {
        return ready().width();
    }

    /**
     * Returns the names of the input features of the network, such as {@code island=BISCOE}.
     *
     * @throws IllegalStateException before learning
     */
    public final List<String> names() {
        return ready().names();
    }

    /** Returns false, since categories are encoded as indices. */
    @Override
    public final boolean isMixable() {
        return false;
    }

    /**
     * Returns the shape of a packed row.
     *
     * @throws IllegalStateException before learning
     */
    @Override
    public final Shape shape() {
        return new Shape(ready().packed());
    }

    /** Returns FLOAT32; an index has the same size. */
    @Override
    public final DataType dataType() {
        return DataType.FLOAT32;
    }

    /**
     * Returns the packed row as FLOAT32 and, if it contains an index, also as INT32.
     *
     * @throws IllegalStateException before learning
     */
    @Override
    public final List<InputArray> arrays() {
        return types().map(type -> new InputArray(shape(), type)).toList();
    }

    private Stream<DataType> types() {
        return ready().hasIndices()
                ? Stream.of(DataType.FLOAT32, DataType.INT32)
                : Stream.of(DataType.FLOAT32);
    }

    /**
     * Wraps packed rows in the arrays of the network. On the CPU all arrays share the memory of the
     * buffer, which must not change until they are closed.
     *
     * @throws IllegalStateException before learning
     */
    @Override
    public final NDList arrays(NDManager manager, ByteBuffer rows, int size) {
        Shape batch = new Shape(size).addAll(shape());
        return new NDList(types().map(type -> manager.create(rows, batch, type)).toList());
    }

    /**
     * Writes a packed row.
     *
     * @throws IllegalArgumentException if a value is invalid; the message identifies the component
     * @throws IllegalStateException before learning
     */
    @Override
    public final void encode(R input, ByteBuffer into) {
        ready();
        write(present(input), into);
    }
}
