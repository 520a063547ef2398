package golden;

import dev.condyle.feature.DatePart;
import dev.condyle.feature.Imputation;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.column.DateColumn;
import dev.condyle.runtime.column.EnumColumn;
import dev.condyle.runtime.column.MultiHotColumn;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.column.TextColumn;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.RowParser;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/**
 * The feature columns of {@link EveryColumn.Bare}.
 *
 * <pre>
 * Component    Column       Width
 * text         Categorical      ?
 * letter       Categorical      ?
 * boxedLetter  Categorical      ?
 * island       Categorical      4
 * flag         Numeric          1
 * boxedFlag    Numeric          2
 * day          DateParts        5
 * moment       DateParts        7
 * tags         Categorical      ?
 * weights      Categorical      ?
 * Width: ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryColumn_BareEncoder extends RecordEncoder<EveryColumn.Bare> {
    private final TextColumn text = TextColumn.builder("text").build();

    private final TextColumn letter = TextColumn.builder("letter").optNeverMissing().build();

    private final TextColumn boxedLetter = TextColumn.builder("boxedLetter").build();

    private final EnumColumn island = EnumColumn.builder("island", EveryColumn.Island.class)
            .build();

    private final NumericColumn flag = NumericColumn.builder("flag").optNeverMissing().build();

    private final NumericColumn boxedFlag = NumericColumn.builder("boxedFlag")
            .optFill(Imputation.CONSTANT_AND_INDICATOR).build();

    private final DateColumn day = DateColumn.builder("day")
            .optCyclic(DatePart.MONTH, DatePart.DAY_OF_WEEK).build();

    private final DateColumn moment = DateColumn.builder("moment")
            .optCyclic(DatePart.MONTH, DatePart.DAY_OF_WEEK, DatePart.HOUR).build();

    private final MultiHotColumn tags = MultiHotColumn.builder("tags").build();

    private final MultiHotColumn weights = MultiHotColumn.builder("weights").optWeighted().build();

    /**
     * Creates unfitted columns.
     */
    EveryColumn_BareEncoder() {
        super(Semantics.CONDYLE);
        columns(text, letter, boxedLetter, island, flag, boxedFlag, day, moment, tags, weights);
    }

    /**
     * Returns a parser that reads a {@link EveryColumn.Bare} from a row of a CSV file.
     */
    static RowParser<EveryColumn.Bare> rows() {
        return RowParser.of(
                row -> new EveryColumn.Bare(
                        row.text("text"),
                        row.require("letter", Cell.CHAR),
                        row.get("boxedLetter", Cell.CHAR),
                        row.get("island", Cell.constant(EveryColumn.Island.class)),
                        row.require("flag", Cell.BOOLEAN),
                        row.get("boxedFlag", Cell.BOOLEAN),
                        row.get("day", Cell.DATE),
                        row.get("moment", Cell.DATE_TIME),
                        row.get("tags", Cell.list("|")),
                        row.get("weights", Cell.weights("|", Cell.DOUBLE))),
                "text", "letter", "boxedLetter", "island", "flag", "boxedFlag", "day", "moment",
                        "tags", "weights");
    }

    @Override
    protected void learn(EveryColumn.Bare row) {
        text.learn(row.text());
        letter.learn(row.letter());
        boxedLetter.learn(row.boxedLetter());
        tags.learn(row.tags());
        weights.learn(row.weights());
    }

    @Override
    protected void write(EveryColumn.Bare row, ByteBuffer out) {
        text.write(row.text(), out);
        letter.write(row.letter(), out);
        boxedLetter.write(row.boxedLetter(), out);
        island.write(row.island(), out);
        flag.write(row.flag(), out);
        boxedFlag.write(row.boxedFlag(), out);
        day.write(row.day(), out);
        moment.write(row.moment(), out);
        tags.write(row.tags(), out);
        weights.write(row.weights(), out);
    }
}
