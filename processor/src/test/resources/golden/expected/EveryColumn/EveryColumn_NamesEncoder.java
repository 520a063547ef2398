package golden;

import dev.condyle.feature.Semantics;
import dev.condyle.runtime.column.BucketizedColumn;
import dev.condyle.runtime.column.CrossedColumn;
import dev.condyle.runtime.column.EnumColumn;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.RowParser;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/**
 * The feature columns of {@link EveryColumn.Names}.
 *
 * <pre>
 * Component    Column                          Width
 * a            Categorical                         4
 * bXC          Categorical                         4
 * aXB          Categorical                         4
 * c            Categorical                         4
 * row          Categorical                         4
 * out          Categorical                         4
 * columns      Categorical                         4
 * learn        Categorical                         4
 * size         Numeric                             1
 * size         Bucketized(1.0)                     2
 * sizeBuckets  Numeric                             1
 * été$         Categorical                         4
 * a x bXC      Cross(of={"a", "bXC"}, bins=2)      2
 * aXB x c      Cross(of={"aXB", "c"}, bins=2)      2
 * Width: 44
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryColumn_NamesEncoder extends RecordEncoder<EveryColumn.Names> {
    private final EnumColumn a = EnumColumn.builder("a", EveryColumn.Island.class).build();

    private final EnumColumn bXC = EnumColumn.builder("bXC", EveryColumn.Island.class).build();

    private final EnumColumn aXB = EnumColumn.builder("aXB", EveryColumn.Island.class).build();

    private final EnumColumn c = EnumColumn.builder("c", EveryColumn.Island.class).build();

    private final EnumColumn row = EnumColumn.builder("row", EveryColumn.Island.class).build();

    private final EnumColumn out = EnumColumn.builder("out", EveryColumn.Island.class).build();

    private final EnumColumn columns = EnumColumn.builder("columns", EveryColumn.Island.class)
            .build();

    private final EnumColumn learn = EnumColumn.builder("learn", EveryColumn.Island.class).build();

    private final NumericColumn size = NumericColumn.builder("size").optNeverMissing().build();

    private final BucketizedColumn sizeBuckets_ = BucketizedColumn.builder("size").setBounds(1.0)
            .optNeverMissing().build();

    private final NumericColumn sizeBuckets = NumericColumn.builder("sizeBuckets").optNeverMissing()
            .build();

    private final EnumColumn été$ = EnumColumn.builder("été$", EveryColumn.Island.class).build();

    private final CrossedColumn aXBXC = CrossedColumn.builder(a.name(), bXC.name()).setBins(2)
            .build();

    private final CrossedColumn aXBXC_ = CrossedColumn.builder(aXB.name(), c.name()).setBins(2)
            .build();

    /**
     * Creates the columns. None of them requires fitting.
     */
    EveryColumn_NamesEncoder() {
        super(Semantics.CONDYLE);
        columns(a, bXC, aXB, c, row, out, columns, learn, size, sizeBuckets_, sizeBuckets, été$,
                aXBXC, aXBXC_);
    }

    /**
     * Returns a parser that reads a {@link EveryColumn.Names} from a row of a CSV file.
     */
    static RowParser<EveryColumn.Names> rows() {
        return RowParser.of(
                row -> new EveryColumn.Names(
                        row.get("a", Cell.constant(EveryColumn.Island.class)),
                        row.get("bXC", Cell.constant(EveryColumn.Island.class)),
                        row.get("aXB", Cell.constant(EveryColumn.Island.class)),
                        row.get("c", Cell.constant(EveryColumn.Island.class)),
                        row.get("row", Cell.constant(EveryColumn.Island.class)),
                        row.get("out", Cell.constant(EveryColumn.Island.class)),
                        row.get("columns", Cell.constant(EveryColumn.Island.class)),
                        row.get("learn", Cell.constant(EveryColumn.Island.class)),
                        row.require("size", Cell.INT),
                        row.require("sizeBuckets", Cell.INT),
                        row.get("\u00e9t\u00e9$", Cell.constant(EveryColumn.Island.class))),
                "a", "bXC", "aXB", "c", "row", "out", "columns", "learn", "size", "sizeBuckets",
                        "\u00e9t\u00e9$");
    }

    @Override
    protected void learn(EveryColumn.Names row) {
        // No column requires fitting.
    }

    @Override
    protected void write(EveryColumn.Names row, ByteBuffer out) {
        a.write(row.a(), out);
        bXC.write(row.bXC(), out);
        aXB.write(row.aXB(), out);
        c.write(row.c(), out);
        this.row.write(row.row(), out);
        this.out.write(row.out(), out);
        columns.write(row.columns(), out);
        learn.write(row.learn(), out);
        size.write(row.size(), out);
        sizeBuckets_.write(row.size(), out);
        sizeBuckets.write(row.sizeBuckets(), out);
        été$.write(row.été$(), out);
        aXBXC.write(a.key(row.a()), bXC.key(row.bXC()), out);
        aXBXC_.write(aXB.key(row.aXB()), c.key(row.c()), out);
    }
}
