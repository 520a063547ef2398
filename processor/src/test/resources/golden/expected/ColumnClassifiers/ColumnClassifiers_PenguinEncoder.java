package golden;

import dev.condyle.feature.Semantics;
import dev.condyle.runtime.column.BucketizedColumn;
import dev.condyle.runtime.column.CrossedColumn;
import dev.condyle.runtime.column.EmbeddingSpec;
import dev.condyle.runtime.column.EnumColumn;
import dev.condyle.runtime.column.HashedColumn;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.column.TextColumn;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.RowParser;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/**
 * The feature columns of {@link ColumnClassifiers.Penguin}.
 *
 * <pre>
 * Component     Column                                Width
 * billLength    Numeric(normalize=true)                   2
 * bodyMass      Numeric                                   2
 * bodyMass      Bucketized({3500.0, 4500.0})              4
 * island        Categorical                               4
 * sex           Categorical({"male", "female"})           4
 * observer      Categorical(hashed=64), Embedded(8)       8
 * island x sex  Cross(of={"island", "sex"}, bins=16)     16
 * Width: 40
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class ColumnClassifiers_PenguinEncoder extends RecordEncoder<ColumnClassifiers.Penguin> {
    private final NumericColumn billLength = NumericColumn.builder("billLength").optNormalize(true)
            .build();

    private final NumericColumn bodyMass = NumericColumn.builder("bodyMass").build();

    private final BucketizedColumn bodyMassBuckets = BucketizedColumn.builder("bodyMass")
            .setBounds(3500.0, 4500.0).build();

    private final EnumColumn island = EnumColumn.builder("island", ColumnClassifiers.Island.class)
            .build();

    private final TextColumn sex = TextColumn.builder("sex").optVocabulary("male", "female")
            .build();

    private final HashedColumn observer = HashedColumn.builder("observer").setBins(64)
            .optEmbedding(EmbeddingSpec.of(8)).build();

    private final CrossedColumn islandXSex = CrossedColumn.builder(island.name(), sex.name())
            .setBins(16).build();

    /**
     * Creates unfitted columns.
     */
    ColumnClassifiers_PenguinEncoder() {
        super(Semantics.CONDYLE);
        columns(billLength, bodyMass, bodyMassBuckets, island, sex, observer, islandXSex);
    }

    /**
     * Returns a parser that reads a {@link ColumnClassifiers.Penguin} from a row of a CSV file.
     */
    static RowParser<ColumnClassifiers.Penguin> rows() {
        return RowParser.of(
                row -> new ColumnClassifiers.Penguin(
                        row.get("billLength", Cell.DOUBLE),
                        row.get("bodyMass", Cell.DOUBLE),
                        row.get("island", Cell.constant(ColumnClassifiers.Island.class)),
                        row.text("sex"),
                        row.text("observer")),
                "billLength", "bodyMass", "island", "sex", "observer");
    }

    @Override
    protected void learn(ColumnClassifiers.Penguin row) {
        billLength.learn(row.billLength());
        bodyMass.learn(row.bodyMass());
    }

    @Override
    protected void write(ColumnClassifiers.Penguin row, ByteBuffer out) {
        billLength.write(row.billLength(), out);
        bodyMass.write(row.bodyMass(), out);
        bodyMassBuckets.write(row.bodyMass(), out);
        island.write(row.island(), out);
        sex.write(row.sex(), out);
        observer.write(row.observer(), out);
        islandXSex.write(island.key(row.island()), sex.key(row.sex()), out);
    }
}
