package dev.condyle.runtime.column;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Turns records into rows of numbers: what the encoder that is generated for a record extends. It
 * learns from the training rows once, if there is anything to learn, and encodes afterwards.
 *
 * <p>A packed row holds numbers as they are, and an index for each category; {@link #block()} makes
 * the rest of it in the network. Encoding is safe for use by several threads at once; learning is
 * not.
 *
 * @param <R> the record
 */
public abstract class RecordEncoder<R> implements InputEncoder<R> {

    private final Semantics semantics;
    private List<InputColumn> columns;
    private RowLayout layout;
    private boolean failed;

    /** Makes an encoder without columns: see {@link #columns}. */
    protected RecordEncoder(Semantics semantics) {
        this.semantics = Objects.requireNonNull(semantics, "semantics");
    }

    /**
     * Sets the columns. Called once, at the end of the constructor.
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

    /** Gives each column the component that it learns from. */
    protected abstract void learn(R row);

    /** Has each column write its component. */
    protected abstract void write(R row, ByteBuffer out);

    /** Whether anything is to be learned from training rows. */
    public final boolean learns() {
        return columns.stream().anyMatch(InputColumn::learns);
    }

    /** Whether nothing is to be learned any more. */
    public final boolean isLearned() {
        return layout != null;
    }

    /**
     * Learns in one pass, without keeping the rows.
     *
     * @param rows the training rows
     * @throws IllegalArgumentException if there is no row, or one does not fit; the message says
     *     which. This encoder can then not be used any more.
     * @throws IllegalStateException if it has learned before
     */
    public final void learn(Iterable<? extends R> rows) {
        learn(rows.iterator());
    }

    /** As the other method. */
    public final void learn(Iterator<? extends R> rows) {
        learn(rows, number -> "Row " + number + " (from 0)");
    }

    /** As the other method; messages call a row what the data set calls it. */
    public final void learn(Dataset<? extends R, ?> rows) {
        Iterator<? extends R> inputs =
                IntStream.range(0, rows.size()).mapToObj(rows::input).iterator();
        learn(inputs, number -> rows.describe((int) number));
    }

    private void learn(Iterator<? extends R> rows, LongFunction<String> names) {
        if (isLearned() || failed) {
            throw new IllegalStateException(
                    failed
                            ? "Learning has failed before; make a new encoder."
                            : "The columns have learned already, or have nothing to learn.");
        }
        failed = true;
        long count = 0;
        while (rows.hasNext()) {
            learn(rows.next(), count++, names);
        }
        if (count == 0) {
            throw new IllegalArgumentException("There is no row to learn from.");
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
                    "The columns have not learned from training rows yet: fit the model first, or"
                            + " load one.");
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
     * What the columns have learned, as JSON. Equal columns give equal texts, and numbers are exact
     * to the bit.
     *
     * @throws IllegalStateException before learning
     */
    public final String state() {
        ready();
        return EncoderState.write(semantics, columns);
    }

    /**
     * Takes over what the columns of another such encoder have learned.
     *
     * @param state what its {@link #state} gave
     * @throws IllegalArgumentException if it is broken or from other columns; this encoder can then
     *     not be used any more
     * @throws IllegalStateException if there was something to learn and it is learned
     */
    public final void restore(String state) {
        if (failed || isLearned() && learns()) {
            throw new IllegalStateException("The columns have learned already.");
        }
        failed = true;
        EncoderState.read(state, semantics, columns);
        place();
        failed = false;
    }

    /**
     * A new block, its parameters not initialised: (N, {@link #shape()}) to (N, {@link #width()}).
     *
     * @throws IllegalStateException before learning
     */
    public final ColumnsBlock block() {
        return new ColumnsBlock(ready());
    }

    /**
     * How many numbers the network sees.
     *
     * @throws IllegalStateException before learning
     */
    public final int width() {
        return ready().width();
    }

    /**
     * A name for each number that the network sees, such as {@code island=BISCOE}.
     *
     * @throws IllegalStateException before learning
     */
    public final List<String> names() {
        return ready().names();
    }

    /** No: categories are indices until the network has them. */
    @Override
    public final boolean isMixable() {
        return false;
    }

    /**
     * The shape of a packed row.
     *
     * @throws IllegalStateException before learning
     */
    @Override
    public final Shape shape() {
        return new Shape(ready().packed());
    }

    @Override
    public final DataType dataType() {
        return DataType.FLOAT32;
    }

    /**
     * Writes a packed row.
     *
     * @throws IllegalArgumentException if a value does not fit; the message names the component
     * @throws IllegalStateException before learning
     */
    @Override
    public final void encode(R input, ByteBuffer into) {
        ready();
        write(present(input), into);
    }
}
