package golden;

import dev.condyle.feature.DatePart;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.column.BooleanColumn;
import dev.condyle.runtime.column.BucketizedColumn;
import dev.condyle.runtime.column.CrossedColumn;
import dev.condyle.runtime.column.DateColumn;
import dev.condyle.runtime.column.EmbeddingSpec;
import dev.condyle.runtime.column.EnumColumn;
import dev.condyle.runtime.column.FloatsColumn;
import dev.condyle.runtime.column.HashedColumn;
import dev.condyle.runtime.column.IdentityColumn;
import dev.condyle.runtime.column.LongColumn;
import dev.condyle.runtime.column.MultiHotColumn;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.column.TextColumn;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.RowParser;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/**
 * The feature columns of {@link Renamed.Row}.
 *
 * <pre>
 * Component          Column                                    Width
 * length             Numeric(normalize=true)                       2
 * ageGroup           Numeric                                       1
 * ageGroup           Bucketized({1.0, 2.0})                        3
 * region             Categorical                                   3
 * sure               Categorical                                   3
 * word               Categorical({"a", "b"}), Embedded(2)          2
 * index              Categorical(identity=5)                       6
 * code               Categorical                                   ?
 * hashed             Categorical(hashed=8)                         9
 * labels             Categorical                                   ?
 * birthday           DateParts                                     5
 * vector             Encoded(2)                                    3
 * row                Numeric                                       1
 * same               Numeric                                       1
 * region x ageGroup  Cross(of={"region", "ageGroup"}, bins=8)      8
 * Width: ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Renamed_RowEncoder extends RecordEncoder<Renamed.Row> {
    private final NumericColumn length = NumericColumn.builder("size").optComponent("length")
            .optNormalize(true).build();

    private final NumericColumn ageGroup = NumericColumn.builder("age").optComponent("ageGroup")
            .optNeverMissing().build();

    private final BucketizedColumn ageGroupBuckets = BucketizedColumn.builder("age")
            .optComponent("ageGroup").setBounds(1.0, 2.0).optNeverMissing().build();

    private final EnumColumn region = EnumColumn.builder("zone", Renamed.Zone.class)
            .optComponent("region").build();

    private final BooleanColumn sure = BooleanColumn.builder("flag").optComponent("sure").build();

    private final TextColumn word = TextColumn.builder("text").optComponent("word")
            .optVocabulary("a", "b").optEmbedding(EmbeddingSpec.of(2)).build();

    private final IdentityColumn index = IdentityColumn.builder("number").optComponent("index")
            .setSize(5).optNeverMissing().build();

    private final LongColumn code = LongColumn.builder("learned").optComponent("code")
            .optNeverMissing().build();

    private final HashedColumn hashed = HashedColumn.builder("hash").optComponent("hashed")
            .setBins(8).build();

    private final MultiHotColumn labels = MultiHotColumn.builder("tags").optComponent("labels")
            .build();

    private final DateColumn birthday = DateColumn.builder("born").optComponent("birthday")
            .optCyclic(DatePart.MONTH, DatePart.DAY_OF_WEEK).build();

    private final FloatsColumn vector = FloatsColumn.builder("pixels").optComponent("vector")
            .setLength(2).build();

    private final NumericColumn row = NumericColumn.builder("out").optComponent("row")
            .optNeverMissing().build();

    private final NumericColumn same = NumericColumn.builder("same").optNeverMissing().build();

    private final CrossedColumn regionXAgeGroup = CrossedColumn.builder(region.name(),
            ageGroupBuckets.name()).setBins(8).build();

    /**
     * Creates unfitted columns.
     */
    Renamed_RowEncoder() {
        super(Semantics.CONDYLE);
        columns(length, ageGroup, ageGroupBuckets, region, sure, word, index, code, hashed, labels,
                birthday, vector, row, same, regionXAgeGroup);
    }

    /**
     * Returns a parser that reads a {@link Renamed.Row} from a row of a CSV file.
     */
    static RowParser<Renamed.Row> rows() {
        return RowParser.of(
                row -> new Renamed.Row(
                        row.get("length", Cell.DOUBLE),
                        row.require("ageGroup", Cell.INT),
                        row.get("region", Cell.constant(Renamed.Zone.class)),
                        row.get("sure", Cell.BOOLEAN),
                        row.text("word"),
                        row.require("index", Cell.INT),
                        row.require("code", Cell.LONG),
                        row.text("Hash Code"),
                        row.get("labels", Cell.list("|")),
                        row.get("birthday", Cell.DATE),
                        row.get("vector", Cell.floats("|")),
                        row.require("row", Cell.DOUBLE),
                        row.require("same", Cell.BOOLEAN)),
                "length", "ageGroup", "region", "sure", "word", "index", "code", "Hash Code",
                        "labels", "birthday", "vector", "row", "same");
    }

    @Override
    protected void learn(Renamed.Row row) {
        length.learn(row.length());
        code.learn(row.code());
        labels.learn(row.labels());
    }

    @Override
    protected void write(Renamed.Row row, ByteBuffer out) {
        length.write(row.length(), out);
        ageGroup.write(row.ageGroup(), out);
        ageGroupBuckets.write(row.ageGroup(), out);
        region.write(row.region(), out);
        sure.write(row.sure(), out);
        word.write(row.word(), out);
        index.write(row.index(), out);
        code.write(row.code(), out);
        hashed.write(row.hashed(), out);
        labels.write(row.labels(), out);
        birthday.write(row.birthday(), out);
        vector.write(row.vector(), out);
        this.row.write(row.row(), out);
        same.write(row.same(), out);
        regionXAgeGroup.write(region.key(row.region()), ageGroupBuckets.key(row.ageGroup()), out);
    }
}
