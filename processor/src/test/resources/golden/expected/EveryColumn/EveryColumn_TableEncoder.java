package golden;

import dev.condyle.feature.Semantics;
import dev.condyle.runtime.column.FloatsColumn;
import dev.condyle.runtime.column.MultiHotColumn;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.column.TextColumn;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.RowParser;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/**
 * The feature columns of {@link EveryColumn.Table}.
 *
 * <pre>
 * Component  Column       Width
 * beak       Numeric          2
 * quoted     Categorical      ?
 * tags       Categorical      ?
 * vector     Encoded(2)       3
 * weights    Categorical      ?
 * Width: ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryColumn_TableEncoder extends RecordEncoder<EveryColumn.Table> {
    private final NumericColumn beak = NumericColumn.builder("beak").build();

    private final TextColumn quoted = TextColumn.builder("quoted").build();

    private final MultiHotColumn tags = MultiHotColumn.builder("tags").build();

    private final FloatsColumn vector = FloatsColumn.builder("vector").setLength(2).build();

    private final MultiHotColumn weights = MultiHotColumn.builder("weights").optWeighted().build();

    /**
     * Creates unfitted columns.
     */
    EveryColumn_TableEncoder() {
        super(Semantics.CONDYLE);
        columns(beak, quoted, tags, vector, weights);
    }

    /**
     * Returns a parser that reads a {@link EveryColumn.Table} from a row of a CSV file.
     */
    static RowParser<EveryColumn.Table> rows() {
        return RowParser.of(
                row -> new EveryColumn.Table(
                        row.get("Beak Length (mm)", Cell.DOUBLE),
                        row.text("a \"$L\""),
                        row.get("island", Cell.constant(EveryColumn.Island.class)),
                        row.require("id", Cell.INT),
                        row.get("tags", Cell.list("; ")),
                        row.get("tags", Cell.floats(" ")),
                        row.get("weights", Cell.weights("|", Cell.INT))),
                "Beak Length (mm)", "a \"$L\"", "island", "id", "tags", "weights");
    }

    @Override
    protected void learn(EveryColumn.Table row) {
        beak.learn(row.beak());
        quoted.learn(row.quoted());
        tags.learn(row.tags());
        weights.learn(row.weights());
    }

    @Override
    protected void write(EveryColumn.Table row, ByteBuffer out) {
        beak.write(row.beak(), out);
        quoted.write(row.quoted(), out);
        tags.write(row.tags(), out);
        vector.write(row.vector(), out);
        weights.write(row.weights(), out);
    }
}
