package golden;

import dev.condyle.feature.Combiner;
import dev.condyle.feature.Missing;
import dev.condyle.feature.OutputMode;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import dev.condyle.runtime.column.BooleanColumn;
import dev.condyle.runtime.column.CrossedColumn;
import dev.condyle.runtime.column.EmbeddingSpec;
import dev.condyle.runtime.column.EnumColumn;
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
 * The feature columns of {@link EveryColumn.Categories}.
 *
 * <pre>
 * Component                   Column                                        Width
 * sex                         Categorical({"male", "fe"male"})                  4
 * learned                     Categorical(maxCategories=100, minCount=2,        ?
 *                               unknown=ZEROS)
 * letter                      Categorical(value={"a", "b"}, unknownBins=3,      5
 *                               missing=ERROR)
 * number                      Categorical(numbers={1, -5000000000},             2
 *                               unknown=ERROR)
 * learnedNumber               Categorical                                       ?
 * month                       Categorical(identity=12)                         14
 * bin                         Categorical(hashed=64)                           65
 * id                          Categorical(hashed=64, salt=133)                 64
 * observer                    Categorical(hashed=64, salt={1, 2}),              8
 *                               Embedded(8)
 * island                      Categorical(missing=ZEROS)                        3
 * first                       Categorical, Embedded(value=3,                    3
 *                               shared="islands")
 * second                      Categorical, Embedded(value=3,                    3
 *                               shared="islands")
 * flag                        Categorical                                       2
 * boxedFlag                   Numeric                                           2
 * boxedFlag                   Categorical                                       3
 * grade                       Categorical(numbers={1, 2, 3})                    4
 * counted                     Categorical(value={"x", "y"},                     4
 *                               outputMode=COUNT)
 * hashed                      Categorical(hashed=10)                           11
 * combined                    Categorical, Embedded(value=4,                    4
 *                               combiner=SQRTN)
 * weighted                    Categorical({"x", "y"})                           4
 * sex x island                Cross(of={"sex", "island"}, bins=16)             16
 * id x grade x flag x letter  Cross(of={"id", "grade", "flag", "letter"},       4
 *                               bins=32, embe...
 * Width: ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryColumn_CategoriesEncoder extends RecordEncoder<EveryColumn.Categories> {
    private final TextColumn sex = TextColumn.builder("sex").optVocabulary("male", "fe\"male")
            .build();

    private final TextColumn learned = TextColumn.builder("learned").optMax(100).optMinCount(2)
            .optUnknown(Unknown.ZEROS).build();

    private final TextColumn letter = TextColumn.builder("letter").optVocabulary("a", "b")
            .optMissing(Missing.ERROR).optUnknownBins(3).build();

    private final LongColumn number = LongColumn.builder("number").optVocabulary(1L, -5000000000L)
            .optNeverMissing().optUnknown(Unknown.ERROR).build();

    private final LongColumn learnedNumber = LongColumn.builder("learnedNumber").build();

    private final IdentityColumn month = IdentityColumn.builder("month").setSize(12).build();

    private final HashedColumn bin = HashedColumn.builder("bin").setBins(64).build();

    private final HashedColumn id = HashedColumn.builder("id").setBins(64).optSalt(133L, 133L)
            .optNeverMissing().build();

    private final HashedColumn observer = HashedColumn.builder("observer").setBins(64)
            .optSalt(1L, 2L).optEmbedding(EmbeddingSpec.of(8)).build();

    private final EnumColumn island = EnumColumn.builder("island", EveryColumn.Island.class)
            .optMissing(Missing.ZEROS).build();

    private final EnumColumn first = EnumColumn.builder("first", EveryColumn.Island.class)
            .optEmbedding(EmbeddingSpec.shared(3, "islands")).build();

    private final EnumColumn second = EnumColumn.builder("second", EveryColumn.Island.class)
            .optEmbedding(EmbeddingSpec.shared(3, "islands")).build();

    private final BooleanColumn flag = BooleanColumn.builder("flag").optNeverMissing().build();

    private final NumericColumn boxedFlag = NumericColumn.builder("boxedFlag").build();

    private final BooleanColumn boxedFlagCategories = BooleanColumn.builder("boxedFlag").build();

    private final LongColumn grade = LongColumn.builder("grade").optVocabulary(1L, 2L, 3L)
            .optNeverMissing().build();

    private final MultiHotColumn counted = MultiHotColumn.builder("counted").optVocabulary("x", "y")
            .optMany(OutputMode.COUNT).build();

    private final MultiHotColumn hashed = MultiHotColumn.builder("hashed").optHashed(10).build();

    private final MultiHotColumn combined = MultiHotColumn.builder("combined")
            .optEmbedding(EmbeddingSpec.of(4).combinedBy(Combiner.SQRTN)).build();

    private final MultiHotColumn weighted = MultiHotColumn.builder("weighted")
            .optVocabulary("x", "y").optWeighted().build();

    private final CrossedColumn sexXIsland = CrossedColumn.builder(sex.name(), island.name())
            .setBins(16).build();

    private final CrossedColumn idXGradeXFlagXLetter = CrossedColumn.builder(id.name(),
            grade.name(), flag.name(), letter.name()).setBins(32).optEmbedding(EmbeddingSpec.of(4))
            .build();

    /**
     * Creates unfitted columns.
     */
    EveryColumn_CategoriesEncoder() {
        super(Semantics.CONDYLE);
        columns(sex, learned, letter, number, learnedNumber, month, bin, id, observer, island,
                first, second, flag, boxedFlag, boxedFlagCategories, grade, counted, hashed,
                combined, weighted, sexXIsland, idXGradeXFlagXLetter);
    }

    /**
     * Returns a parser that reads a {@link EveryColumn.Categories} from a row of a CSV file.
     */
    static RowParser<EveryColumn.Categories> rows() {
        return RowParser.of(
                row -> new EveryColumn.Categories(
                        row.text("sex"),
                        row.text("learned"),
                        row.get("letter", Cell.CHAR),
                        row.require("number", Cell.LONG),
                        row.get("learnedNumber", Cell.SHORT),
                        row.get("month", Cell.BYTE),
                        row.text("bin"),
                        row.require("id", Cell.INT),
                        row.get("observer", Cell.CHAR),
                        row.get("island", Cell.constant(EveryColumn.Island.class)),
                        row.get("first", Cell.constant(EveryColumn.Island.class)),
                        row.get("second", Cell.constant(EveryColumn.Island.class)),
                        row.require("flag", Cell.BOOLEAN),
                        row.get("boxedFlag", Cell.BOOLEAN),
                        row.require("grade", Cell.INT),
                        row.get("counted", Cell.list("|")),
                        row.get("hashed", Cell.list("|")),
                        row.get("combined", Cell.list("|")),
                        row.get("weighted", Cell.weights("|", Cell.INT))),
                "sex", "learned", "letter", "number", "learnedNumber", "month", "bin", "id",
                        "observer", "island", "first", "second", "flag", "boxedFlag", "grade",
                        "counted", "hashed", "combined", "weighted");
    }

    @Override
    protected void learn(EveryColumn.Categories row) {
        learned.learn(row.learned());
        learnedNumber.learn(row.learnedNumber());
        boxedFlag.learn(row.boxedFlag());
        combined.learn(row.combined());
    }

    @Override
    protected void write(EveryColumn.Categories row, ByteBuffer out) {
        sex.write(row.sex(), out);
        learned.write(row.learned(), out);
        letter.write(row.letter(), out);
        number.write(row.number(), out);
        learnedNumber.write(row.learnedNumber(), out);
        month.write(row.month(), out);
        bin.write(row.bin(), out);
        id.write(row.id(), out);
        observer.write(row.observer(), out);
        island.write(row.island(), out);
        first.write(row.first(), out);
        second.write(row.second(), out);
        flag.write(row.flag(), out);
        boxedFlag.write(row.boxedFlag(), out);
        boxedFlagCategories.write(row.boxedFlag(), out);
        grade.write(row.grade(), out);
        counted.write(row.counted(), out);
        hashed.write(row.hashed(), out);
        combined.write(row.combined(), out);
        weighted.write(row.weighted(), out);
        sexXIsland.write(sex.key(row.sex()), island.key(row.island()), out);
        idXGradeXFlagXLetter.write(id.key(row.id()), grade.key(row.grade()), flag.key(row.flag()),
                letter.key(row.letter()), out);
    }
}
