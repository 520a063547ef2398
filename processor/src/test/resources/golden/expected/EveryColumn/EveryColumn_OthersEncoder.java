package golden;

import dev.condyle.feature.DatePart;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.column.DateColumn;
import dev.condyle.runtime.column.FloatsColumn;
import dev.condyle.runtime.column.RecordEncoder;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/**
 * The feature columns of {@link EveryColumn.Others}.
 *
 * <pre>
 * Component  Column                                                        Width
 * defaults   DateParts                                                         5
 * parts      DateParts(cyclic=MONTH, categories={DAY_OF_WEEK, HOUR}, n...     35
 * text       Encoded(16)                                                      17
 * zeros      Encoded(value=2, missing=ZEROS)                                   2
 * Width: 59
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryColumn_OthersEncoder extends RecordEncoder<EveryColumn.Others> {
    private final DateColumn defaults = DateColumn.builder("defaults")
            .optCyclic(DatePart.MONTH, DatePart.DAY_OF_WEEK).build();

    private final DateColumn parts = DateColumn.builder("parts").optCyclic(DatePart.MONTH)
            .optCategories(DatePart.DAY_OF_WEEK, DatePart.HOUR)
            .optNumbers(DatePart.YEAR, DatePart.DAY_OF_YEAR).optMissing(Missing.ERROR).build();

    private final FloatsColumn text = FloatsColumn.builder("text").setLength(16).build();

    private final FloatsColumn zeros = FloatsColumn.builder("zeros").setLength(2)
            .optMissing(Missing.ZEROS).build();

    /**
     * Creates unfitted columns.
     */
    EveryColumn_OthersEncoder() {
        super(Semantics.CONDYLE);
        columns(defaults, parts, text, zeros);
    }

    @Override
    protected void learn(EveryColumn.Others row) {
        parts.learn(row.parts());
    }

    @Override
    protected void write(EveryColumn.Others row, ByteBuffer out) {
        defaults.write(row.defaults(), out);
        parts.write(row.parts(), out);
        text.write(row.text(), out);
        zeros.write(row.zeros(), out);
    }
}
