package golden;

import dev.condyle.feature.Semantics;
import dev.condyle.runtime.column.BucketizedColumn;
import dev.condyle.runtime.column.CrossedColumn;
import dev.condyle.runtime.column.EnumColumn;
import dev.condyle.runtime.column.IdentityColumn;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.column.TextColumn;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.RowParser;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/**
 * The feature columns of {@link EveryColumn.Heart}.
 *
 * <pre>
 * Component   Column                              Width
 * age         Bucketized(quantiles=10)               10
 * pressure    Numeric(normalize=true)                 1
 * thal        Categorical                             ?
 * vessels     Categorical(identity=5)                 5
 * island      Categorical                             4
 * age x thal  Cross(of={"age", "thal"}, bins=64)     64
 * Width: ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryColumn_HeartEncoder extends RecordEncoder<EveryColumn.Heart> {
    private final BucketizedColumn age = BucketizedColumn.builder("age")
            .optSemantics(Semantics.FEATURE_SPACE).setQuantiles(10).optNeverMissing().build();

    private final NumericColumn pressure = NumericColumn.builder("pressure")
            .optSemantics(Semantics.FEATURE_SPACE).optNeverMissing().optNormalize(true).build();

    private final TextColumn thal = TextColumn.builder("thal").optSemantics(Semantics.FEATURE_SPACE)
            .build();

    private final IdentityColumn vessels = IdentityColumn.builder("vessels").setSize(5)
            .optSemantics(Semantics.FEATURE_SPACE).optNeverMissing().build();

    private final EnumColumn island = EnumColumn.builder("island", EveryColumn.Island.class)
            .optSemantics(Semantics.FEATURE_SPACE).build();

    private final CrossedColumn ageXThal = CrossedColumn.builder(age.name(), thal.name())
            .optSemantics(Semantics.FEATURE_SPACE).setBins(64).build();

    /**
     * Creates unfitted columns.
     */
    EveryColumn_HeartEncoder() {
        super(Semantics.FEATURE_SPACE);
        columns(age, pressure, thal, vessels, island, ageXThal);
    }

    /**
     * Returns a parser that reads a {@link EveryColumn.Heart} from a row of a CSV file.
     */
    static RowParser<EveryColumn.Heart> rows() {
        return RowParser.of(
                row -> new EveryColumn.Heart(
                        row.require("age", Cell.DOUBLE),
                        row.require("pressure", Cell.DOUBLE),
                        row.text("thal"),
                        row.require("vessels", Cell.INT),
                        row.get("island", Cell.constant(EveryColumn.Island.class))),
                "age", "pressure", "thal", "vessels", "island");
    }

    @Override
    protected void learn(EveryColumn.Heart row) {
        age.learn(row.age());
        pressure.learn(row.pressure());
        thal.learn(row.thal());
    }

    @Override
    protected void write(EveryColumn.Heart row, ByteBuffer out) {
        age.write(row.age(), out);
        pressure.write(row.pressure(), out);
        thal.write(row.thal(), out);
        vessels.write(row.vessels(), out);
        island.write(row.island(), out);
        ageXThal.write(age.key(row.age()), thal.key(row.thal()), out);
    }
}
