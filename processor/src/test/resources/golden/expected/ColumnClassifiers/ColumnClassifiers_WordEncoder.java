package golden;

import dev.condyle.feature.Semantics;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.column.TextColumn;
import dev.condyle.runtime.csv.RowParser;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/**
 * The feature columns of {@link ColumnClassifiers.Word}.
 *
 * <pre>
 * Component  Column       Width
 * text       Categorical      ?
 * Width: ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class ColumnClassifiers_WordEncoder extends RecordEncoder<ColumnClassifiers.Word> {
    private final TextColumn text = TextColumn.builder("text").build();

    /**
     * Creates unfitted columns.
     */
    ColumnClassifiers_WordEncoder() {
        super(Semantics.CONDYLE);
        columns(text);
    }

    /**
     * Returns a parser that reads a {@link ColumnClassifiers.Word} from a row of a CSV file.
     */
    static RowParser<ColumnClassifiers.Word> rows() {
        return RowParser.of(
                row -> new ColumnClassifiers.Word(
                        row.text("text")),
                "text");
    }

    @Override
    protected void learn(ColumnClassifiers.Word row) {
        text.learn(row.text());
    }

    @Override
    protected void write(ColumnClassifiers.Word row, ByteBuffer out) {
        text.write(row.text(), out);
    }
}
