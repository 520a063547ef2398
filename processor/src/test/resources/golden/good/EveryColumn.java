package golden;

import dev.condyle.feature.Bucketized;
import dev.condyle.feature.Categorical;
import dev.condyle.feature.Column;
import dev.condyle.feature.Combiner;
import dev.condyle.feature.Cross;
import dev.condyle.feature.DatePart;
import dev.condyle.feature.DateParts;
import dev.condyle.feature.Embedded;
import dev.condyle.feature.Encoded;
import dev.condyle.feature.Features;
import dev.condyle.feature.Imputation;
import dev.condyle.feature.Ignored;
import dev.condyle.feature.OutputMode;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Numeric;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every kind of column, with every member. */
interface EveryColumn {
    enum Island {
        BISCOE,
        DREAM,
        TORGERSEN
    }

    /** Types that need no annotation. */
    @Features
    record Bare(
            String text,
            char letter,
            Character boxedLetter,
            Island island,
            boolean flag,
            Boolean boxedFlag,
            LocalDate day,
            LocalDateTime moment,
            List<String> tags,
            Map<String, Double> weights) {}

    /** Every option for a number. */
    @Features
    @Cross(of = {"shortBuckets", "boxedBuckets"}, bins = 100)
    record Measurements(
            @Numeric byte raw,
            @Numeric(normalize = true) short standard,
            @Numeric(minMax = true) int minMax,
            @Numeric(log = true) long log,
            @Numeric(scale = 0.5, offset = -1) float scaled,
            @Numeric double plain,
            @Numeric Double boxed,
            @Numeric(missing = Imputation.MEAN) Byte mean,
            @Numeric(missing = Imputation.CONSTANT, fillValue = 7) Short constant,
            @Numeric(missing = Imputation.CONSTANT_AND_INDICATOR) Integer indicator,
            @Numeric(normalize = true, log = true, missing = Imputation.ERROR) Long never,
            @Numeric(scale = 2) boolean flag,
            @Numeric Boolean boxedFlag,
            @Bucketized({-1, 0, 1e10}) short shortBuckets,
            @Bucketized(value = 5, missing = Missing.ZEROS) Float boxedBuckets,
            @Bucketized(quantiles = 10) double learned,
            @Numeric @Bucketized({1, 2}) Double both,
            @Numeric @Categorical(numbers = {1, 2}) int numbered,
            @Bucketized({3, 4}) @Embedded(2) double embedded) {}

    /** Every option for categories. */
    @Features
    @Cross(of = {"sex", "island"}, bins = 16)
    @Cross(of = {"id", "grade", "flag", "letter"}, bins = 32, embedded = 4)
    record Categories(
            @Categorical({"male", "fe\"male"}) String sex,
            @Categorical(maxCategories = 100, minCount = 2, unknown = Unknown.ZEROS) String learned,
            @Categorical(value = {"a", "b"}, unknownBins = 3, missing = Missing.ERROR) Character letter,
            @Categorical(numbers = {1, -5_000_000_000L}, unknown = Unknown.ERROR) long number,
            @Categorical Short learnedNumber,
            @Categorical(identity = 12) Byte month,
            @Categorical(hashed = 64) String bin,
            @Categorical(hashed = 64, salt = 133) int id,
            @Categorical(hashed = 64, salt = {1, 2}) @Embedded(8) Character observer,
            @Categorical(missing = Missing.ZEROS) Island island,
            @Embedded(value = 3, shared = "islands") Island first,
            @Embedded(value = 3, shared = "islands") Island second,
            @Categorical boolean flag,
            @Numeric @Categorical Boolean boxedFlag,
            @Categorical(numbers = {1, 2, 3}) int grade,
            @Categorical(value = {"x", "y"}, outputMode = OutputMode.COUNT) List<String> counted,
            @Categorical(hashed = 10) List<String> hashed,
            @Embedded(value = 4, combiner = Combiner.SQRTN) List<String> combined,
            @Categorical({"x", "y"}) Map<String, Integer> weighted) {}

    /** Dates, arrays and ignored components. */
    @Features
    record Others(
            @Ignored UUID id,
            @DateParts LocalDate defaults,
            @DateParts(
                            cyclic = DatePart.MONTH,
                            categories = {DatePart.DAY_OF_WEEK, DatePart.HOUR},
                            numbers = {DatePart.YEAR, DatePart.DAY_OF_YEAR},
                            missing = Missing.ERROR)
                    LocalDateTime parts,
            @Encoded(16) float[] text,
            @Encoded(value = 2, missing = Missing.ZEROS) float[] zeros) {}

    /** Custom column names and several values in a cell. */
    @Features
    record Table(
            @Column("Beak Length (mm)") @Numeric Double beak,
            @Column("a \"$L\"") String quoted,
            @Ignored Island island,
            @Ignored @Column("id") int number,
            @Column(value = "tags", separator = "; ") List<String> tags,
            @Column(value = "tags", separator = " ") @Encoded(2) float[] vector,
            Map<String, Integer> weights) {}

    /** Keras semantics. */
    @Features(semantics = Semantics.FEATURE_SPACE)
    @Cross(of = {"age", "thal"}, bins = 64)
    record Heart(
            @Bucketized(quantiles = 10) double age,
            @Numeric(normalize = true) double pressure,
            @Categorical String thal,
            @Categorical(identity = 5) int vessels,
            @Categorical Island island) {}

    /** TensorFlow semantics. */
    @Features(semantics = Semantics.FEATURE_COLUMN)
    @Cross(of = {"age", "job"}, bins = 64)
    record Census(
            @Numeric @Bucketized({18, 65}) double age,
            @Categorical(value = {"a", "b"}, missing = Missing.ERROR) String job,
            @Categorical({"a", "b"}) List<String> jobs) {}

    /** Names that conflict with each other or with names in the encoder. */
    @Features
    @Cross(of = {"a", "bXC"}, bins = 2)
    @Cross(of = {"aXB", "c"}, bins = 2)
    record Names(
            Island a,
            Island bXC,
            Island aXB,
            Island c,
            Island row,
            Island out,
            Island columns,
            Island learn,
            @Numeric @Bucketized(1) int size,
            @Numeric int sizeBuckets,
            Island été$) {}
}
