package golden;

import dev.condyle.feature.Imputation;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.column.BucketizedColumn;
import dev.condyle.runtime.column.CrossedColumn;
import dev.condyle.runtime.column.EmbeddingSpec;
import dev.condyle.runtime.column.LongColumn;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.RowParser;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/**
 * The feature columns of {@link EveryColumn.Measurements}.
 *
 * <pre>
 * Component                    Column                                      Width
 * raw                          Numeric                                         1
 * standard                     Numeric(normalize=true)                         1
 * minMax                       Numeric(minMax=true)                            1
 * log                          Numeric(log=true)                               1
 * scaled                       Numeric(scale=0.5, offset=-1.0)                 1
 * plain                        Numeric                                         1
 * boxed                        Numeric                                         2
 * mean                         Numeric(missing=MEAN)                           1
 * constant                     Numeric(missing=CONSTANT, fillValue=7.0)        1
 * indicator                    Numeric(missing=CONSTANT_AND_INDICATOR)         2
 * never                        Numeric(normalize=true, log=true,               1
 *                                missing=ERROR)
 * flag                         Numeric(scale=2.0)                              1
 * boxedFlag                    Numeric                                         2
 * shortBuckets                 Bucketized({-1.0, 0.0, 1.0E10})                 4
 * boxedBuckets                 Bucketized(value=5.0, missing=ZEROS)            2
 * learned                      Bucketized(quantiles=10)                        ?
 * both                         Numeric                                         2
 * both                         Bucketized({1.0, 2.0})                          4
 * numbered                     Numeric                                         1
 * numbered                     Categorical(numbers={1, 2})                     3
 * embedded                     Bucketized({3.0, 4.0}), Embedded(2)             2
 * shortBuckets x boxedBuckets  Cross(of={"shortBuckets", "boxedBuckets"},    100
 *                                bins=100)
 * Width: ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryColumn_MeasurementsEncoder extends RecordEncoder<EveryColumn.Measurements> {
    private final NumericColumn raw = NumericColumn.builder("raw").optNeverMissing().build();

    private final NumericColumn standard = NumericColumn.builder("standard").optNeverMissing()
            .optNormalize(true).build();

    private final NumericColumn minMax = NumericColumn.builder("minMax").optNeverMissing()
            .optMinMax(true).build();

    private final NumericColumn log = NumericColumn.builder("log").optNeverMissing().optLog(true)
            .build();

    private final NumericColumn scaled = NumericColumn.builder("scaled").optNeverMissing()
            .optScale(0.5).optOffset(-1.0).build();

    private final NumericColumn plain = NumericColumn.builder("plain").optNeverMissing().build();

    private final NumericColumn boxed = NumericColumn.builder("boxed").build();

    private final NumericColumn mean = NumericColumn.builder("mean").optFill(Imputation.MEAN)
            .build();

    private final NumericColumn constant = NumericColumn.builder("constant")
            .optFill(Imputation.CONSTANT).optConstant(7.0).build();

    private final NumericColumn indicator = NumericColumn.builder("indicator")
            .optFill(Imputation.CONSTANT_AND_INDICATOR).build();

    private final NumericColumn never = NumericColumn.builder("never").optNormalize(true)
            .optLog(true).optFill(Imputation.ERROR).build();

    private final NumericColumn flag = NumericColumn.builder("flag").optNeverMissing().optScale(2.0)
            .build();

    private final NumericColumn boxedFlag = NumericColumn.builder("boxedFlag").build();

    private final BucketizedColumn shortBuckets = BucketizedColumn.builder("shortBuckets")
            .setBounds(-1.0, 0.0, 1.0E10).optNeverMissing().build();

    private final BucketizedColumn boxedBuckets = BucketizedColumn.builder("boxedBuckets")
            .setBounds(5.0).optMissing(Missing.ZEROS).build();

    private final BucketizedColumn learned = BucketizedColumn.builder("learned").setQuantiles(10)
            .optNeverMissing().build();

    private final NumericColumn both = NumericColumn.builder("both").build();

    private final BucketizedColumn bothBuckets = BucketizedColumn.builder("both")
            .setBounds(1.0, 2.0).build();

    private final NumericColumn numbered = NumericColumn.builder("numbered").optNeverMissing()
            .build();

    private final LongColumn numberedCategories = LongColumn.builder("numbered")
            .optVocabulary(1L, 2L).optNeverMissing().build();

    private final BucketizedColumn embedded = BucketizedColumn.builder("embedded")
            .setBounds(3.0, 4.0).optNeverMissing().optEmbedding(EmbeddingSpec.of(2)).build();

    private final CrossedColumn shortBucketsXBoxedBuckets = CrossedColumn.builder(shortBuckets.name(),
            boxedBuckets.name()).setBins(100).build();

    /**
     * Creates unfitted columns.
     */
    EveryColumn_MeasurementsEncoder() {
        super(Semantics.CONDYLE);
        columns(raw, standard, minMax, log, scaled, plain, boxed, mean, constant, indicator, never,
                flag, boxedFlag, shortBuckets, boxedBuckets, learned, both, bothBuckets, numbered,
                numberedCategories, embedded, shortBucketsXBoxedBuckets);
    }

    /**
     * Returns a parser that reads a {@link EveryColumn.Measurements} from a row of a CSV file.
     */
    static RowParser<EveryColumn.Measurements> rows() {
        return RowParser.of(
                row -> new EveryColumn.Measurements(
                        row.require("raw", Cell.BYTE),
                        row.require("standard", Cell.SHORT),
                        row.require("minMax", Cell.INT),
                        row.require("log", Cell.LONG),
                        row.require("scaled", Cell.FLOAT),
                        row.require("plain", Cell.DOUBLE),
                        row.get("boxed", Cell.DOUBLE),
                        row.get("mean", Cell.BYTE),
                        row.get("constant", Cell.SHORT),
                        row.get("indicator", Cell.INT),
                        row.get("never", Cell.LONG),
                        row.require("flag", Cell.BOOLEAN),
                        row.get("boxedFlag", Cell.BOOLEAN),
                        row.require("shortBuckets", Cell.SHORT),
                        row.get("boxedBuckets", Cell.FLOAT),
                        row.require("learned", Cell.DOUBLE),
                        row.get("both", Cell.DOUBLE),
                        row.require("numbered", Cell.INT),
                        row.require("embedded", Cell.DOUBLE)),
                "raw", "standard", "minMax", "log", "scaled", "plain", "boxed", "mean", "constant",
                        "indicator", "never", "flag", "boxedFlag", "shortBuckets", "boxedBuckets",
                        "learned", "both", "numbered", "embedded");
    }

    @Override
    protected void learn(EveryColumn.Measurements row) {
        standard.learn(row.standard());
        minMax.learn(row.minMax());
        boxed.learn(row.boxed());
        mean.learn(row.mean());
        never.learn(row.never());
        boxedFlag.learn(row.boxedFlag());
        learned.learn(row.learned());
        both.learn(row.both());
    }

    @Override
    protected void write(EveryColumn.Measurements row, ByteBuffer out) {
        raw.write(row.raw(), out);
        standard.write(row.standard(), out);
        minMax.write(row.minMax(), out);
        log.write(row.log(), out);
        scaled.write(row.scaled(), out);
        plain.write(row.plain(), out);
        boxed.write(row.boxed(), out);
        mean.write(row.mean(), out);
        constant.write(row.constant(), out);
        indicator.write(row.indicator(), out);
        never.write(row.never(), out);
        flag.write(row.flag(), out);
        boxedFlag.write(row.boxedFlag(), out);
        shortBuckets.write(row.shortBuckets(), out);
        boxedBuckets.write(row.boxedBuckets(), out);
        learned.write(row.learned(), out);
        both.write(row.both(), out);
        bothBuckets.write(row.both(), out);
        numbered.write(row.numbered(), out);
        numberedCategories.write(row.numbered(), out);
        embedded.write(row.embedded(), out);
        shortBucketsXBoxedBuckets.write(shortBuckets.key(row.shortBuckets()),
                boxedBuckets.key(row.boxedBuckets()), out);
    }
}
