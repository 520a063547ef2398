package golden;

import dev.condyle.feature.Semantics;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.RowParser;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/**
 * The feature columns of {@link HeadKinds.Abalone}.
 *
 * <pre>
 * Component  Column                   Width
 * diameter   Numeric(normalize=true)      1
 * height     Numeric                      1
 * Width: 2
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_AbaloneEncoder extends RecordEncoder<HeadKinds.Abalone> {
    private final NumericColumn diameter = NumericColumn.builder("diameter").optNeverMissing()
            .optNormalize(true).build();

    private final NumericColumn height = NumericColumn.builder("height").optNeverMissing().build();

    /**
     * Creates unfitted columns.
     */
    HeadKinds_AbaloneEncoder() {
        super(Semantics.CONDYLE);
        columns(diameter, height);
    }

    /**
     * Returns a parser that reads a {@link HeadKinds.Abalone} from a row of a CSV file.
     */
    static RowParser<HeadKinds.Abalone> rows() {
        return RowParser.of(
                row -> new HeadKinds.Abalone(
                        row.require("diameter", Cell.DOUBLE),
                        row.require("height", Cell.DOUBLE)),
                "diameter", "height");
    }

    @Override
    protected void learn(HeadKinds.Abalone row) {
        diameter.learn(row.diameter());
    }

    @Override
    protected void write(HeadKinds.Abalone row, ByteBuffer out) {
        diameter.write(row.diameter(), out);
        height.write(row.height(), out);
    }
}
