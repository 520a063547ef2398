package golden;

import dev.condyle.feature.Semantics;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.column.TextColumn;
import dev.condyle.runtime.csv.RowParser;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/**
 * The feature columns of {@link LearnedLabels.Word}.
 *
 * <pre>
 * Component  Column       Width
 * text       Categorical      ?
 * Width: ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class LearnedLabels_WordEncoder extends RecordEncoder<LearnedLabels.Word> {
    private final TextColumn text = TextColumn.builder("text").build();

    /**
     * Creates unfitted columns.
     */
    LearnedLabels_WordEncoder() {
        super(Semantics.CONDYLE);
        columns(text);
    }

    /**
     * Returns a parser that reads a {@link LearnedLabels.Word} from a row of a CSV file.
     */
    static RowParser<LearnedLabels.Word> rows() {
        return RowParser.of(
                row -> new LearnedLabels.Word(
                        row.text("text")),
                "text");
    }

    @Override
    protected void learn(LearnedLabels.Word row) {
        text.learn(row.text());
    }

    @Override
    protected void write(LearnedLabels.Word row, ByteBuffer out) {
        text.write(row.text(), out);
    }
}
