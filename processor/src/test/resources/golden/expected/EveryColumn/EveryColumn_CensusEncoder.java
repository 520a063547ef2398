package golden;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.column.BucketizedColumn;
import dev.condyle.runtime.column.CrossedColumn;
import dev.condyle.runtime.column.MultiHotColumn;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.column.TextColumn;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.RowParser;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/**
 * The feature columns of {@link EveryColumn.Census}.
 *
 * <pre>
 * Component  Column                                        Width
 * age        Numeric                                           1
 * age        Bucketized({18.0, 65.0})                          3
 * job        Categorical(value={"a", "b"}, missing=ERROR)      2
 * jobs       Categorical({"a", "b"})                           2
 * age x job  Cross(of={"age", "job"}, bins=64)                64
 * Width: 72
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryColumn_CensusEncoder extends RecordEncoder<EveryColumn.Census> {
    private final NumericColumn age = NumericColumn.builder("age")
            .optSemantics(Semantics.FEATURE_COLUMN).optNeverMissing().build();

    private final BucketizedColumn ageBuckets = BucketizedColumn.builder("age")
            .optSemantics(Semantics.FEATURE_COLUMN).setBounds(18.0, 65.0).optNeverMissing().build();

    private final TextColumn job = TextColumn.builder("job").optVocabulary("a", "b")
            .optSemantics(Semantics.FEATURE_COLUMN).optMissing(Missing.ERROR).build();

    private final MultiHotColumn jobs = MultiHotColumn.builder("jobs").optVocabulary("a", "b")
            .optSemantics(Semantics.FEATURE_COLUMN).build();

    private final CrossedColumn ageXJob = CrossedColumn.builder(ageBuckets.name(), job.name())
            .optSemantics(Semantics.FEATURE_COLUMN).setBins(64).build();

    /**
     * Creates the columns. None of them requires fitting.
     */
    EveryColumn_CensusEncoder() {
        super(Semantics.FEATURE_COLUMN);
        columns(age, ageBuckets, job, jobs, ageXJob);
    }

    /**
     * Returns a parser that reads a {@link EveryColumn.Census} from a row of a CSV file.
     */
    static RowParser<EveryColumn.Census> rows() {
        return RowParser.of(
                row -> new EveryColumn.Census(
                        row.require("age", Cell.DOUBLE),
                        row.text("job"),
                        row.get("jobs", Cell.list("|"))),
                "age", "job", "jobs");
    }

    @Override
    protected void learn(EveryColumn.Census row) {
        // No column requires fitting.
    }

    @Override
    protected void write(EveryColumn.Census row, ByteBuffer out) {
        age.write(row.age(), out);
        ageBuckets.write(row.age(), out);
        job.write(row.job(), out);
        jobs.write(row.jobs(), out);
        ageXJob.write(ageBuckets.key(row.age()), job.key(row.job()), out);
    }
}
