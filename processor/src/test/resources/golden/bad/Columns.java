package golden;

import dev.condyle.feature.Bucketized;
import dev.condyle.feature.Categorical;
import dev.condyle.feature.Column;
import dev.condyle.feature.Cross;
import dev.condyle.feature.DatePart;
import dev.condyle.feature.DateParts;
import dev.condyle.feature.Embedded;
import dev.condyle.feature.Encoded;
import dev.condyle.feature.Features;
import dev.condyle.feature.Imputation;
import dev.condyle.feature.Ignored;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Numeric;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

class Columns {
    enum Island {
        BISCOE,
        DREAM
    }

    enum Nothing {}

    private enum Hidden {
        A,
        B
    }

    @Features // CONDYLE-1001 "@Features"
    static class NoRecord {
        @Numeric double size;
        @Cross(of = {"a", "b"}, bins = 2) // CONDYLE-1001 "@Cross"
        enum NoRecordEither {
            A
        }
    }

    static class NoRecordWithoutFeatures {
        @Numeric double size; // CONDYLE-1003 "@Numeric"
    }

    record NoFeatures(@Ignored String id, @Numeric double size) {} // CONDYLE-1002 "@Ignored" / ""

    @Features record Generic<T>(T value) {} // CONDYLE-1004 "record" / ""

    @Features private record Secret(String text) {} // CONDYLE-102 "record" / ""

    @Features // CONDYLE-1005 "@Features" / ""
    record Empty() {}

    @Features // CONDYLE-1005 "@Features" / ""
    record AllIgnored(@Ignored Instant at) {}

    @Features
    record Types(
            Instant instant, // CONDYLE-1006 "instant" / ""
            List<Integer> counts, // CONDYLE-1006 "counts" / ""
            Map<String, String> names, // CONDYLE-1006 "names" / ""
            double[] doubles, // CONDYLE-1006 "doubles" / ""
            int age, // CONDYLE-1007 "age" / ""
            Double size, // CONDYLE-1007 "size" / ""
            float[] encoded, // CONDYLE-1008 "encoded" / ""
            @Numeric String text, // CONDYLE-1009 "@Numeric" / ""
            @Bucketized(1) boolean flag, // CONDYLE-1009 "@Bucketized" / ""
            @Categorical double number, // CONDYLE-1009 "@Categorical" / ""
            @DateParts Long epoch, // CONDYLE-1009 "@DateParts" / ""
            @Encoded(2) LocalDate date, // CONDYLE-1009 "@Encoded" / ""
            @Numeric List<String> many, // CONDYLE-1009 "@Numeric" / ""
            @Categorical float[] array, // CONDYLE-1009 "@Categorical" / ""
            Nothing nothing, // CONDYLE-1042 "nothing" / ""
            Hidden hidden) {} // CONDYLE-1028 "hidden" / ""

    @Features
    record Together(
            @Bucketized(1) @Categorical int both, // CONDYLE-1010 "@Categorical" / ""
            @Ignored @Numeric int ignored, // CONDYLE-1010 "@Numeric" / ""
            @Numeric @Embedded(2) double number, // CONDYLE-1011 "@Embedded" / ""
            @Embedded(2) boolean flag, // CONDYLE-1011 "@Embedded" / ""
            @Embedded(2) LocalDate date) {} // CONDYLE-1011 "@Embedded" / ""

    @Features
    record Numbers(
            @Numeric(normalize = true, minMax = true) double twice, // CONDYLE-1015 "true) double" / ""
            @Numeric(normalize = true, scale = 2) double scaled, // CONDYLE-1014 "2)" / ""
            @Numeric(minMax = true, offset = 2) double shifted, // CONDYLE-1014 "2)" / ""
            @Numeric(log = true) boolean flag, // CONDYLE-1014 "true" / ""
            @Numeric(missing = Imputation.MEAN) int never, // CONDYLE-1022 ".MEAN" / ""
            @Numeric(fillValue = 2) char letter, // CONDYLE-1009 "@Numeric" / ""
            @Numeric(fillValue = 2) long neither, // CONDYLE-1022 "2)" / ""
            @Numeric(fillValue = 2) Long unused, // CONDYLE-1023 "2)" / ""
            @Numeric(scale = 0) double zero, // CONDYLE-1035 "0)" / ""
            @Numeric(scale = 1 / 0.0) double infinite, // CONDYLE-720 "/ 0.0" / ""
            @Numeric(missing = Imputation.CONSTANT, fillValue = 0 / 0.0) Double nan) {} // CONDYLE-720 "/ 0.0" / ""

    @Features
    record Buckets(
            @Bucketized double neither, // CONDYLE-1016 "@Bucketized" / ""
            @Bucketized(value = 1, quantiles = 2) double both, // CONDYLE-1015 "2)" / ""
            @Bucketized({}) double none, // CONDYLE-1012 "{}" / ""
            @Bucketized({1, 3, 2}) double order, // CONDYLE-1013 "{1" / ""
            @Bucketized({1, 1}) double equal, // CONDYLE-1013 "{1" / ""
            @Bucketized({1, 1 / 0.0}) double infinite, // CONDYLE-720 "{1" / ""
            @Bucketized(quantiles = 1) double one, // CONDYLE-1012 "1)" / ""
            @Bucketized(quantiles = 2000) double many, // CONDYLE-1012 "2000" / ""
            @Bucketized(value = 1, missing = Missing.ZEROS) double never) {} // CONDYLE-1022 ".ZEROS" / ""

    @Features
    record Dates(
            @DateParts(cyclic = DatePart.YEAR) LocalDate year, // CONDYLE-1027 ".YEAR" / ""
            @DateParts(categories = DatePart.HOUR) LocalDate hour, // CONDYLE-1027 ".HOUR" / ""
            @DateParts(numbers = {DatePart.DAY_OF_YEAR, DatePart.DAY_OF_YEAR}) LocalDateTime twice, // CONDYLE-1017 "{" / ""
            @Encoded(0) float[] none, // CONDYLE-1012 "0" / ""
            @Encoded(100_000) float[] large) {} // CONDYLE-1012 "100" / ""

    @Features
    record Table(
            @Column(" ") String blank, // CONDYLE-1036 "\" " / ""
            @Column(value = "a", separator = "") List<String> close, // CONDYLE-1037 "\"\")" / ""
            @Column(value = "a", separator = ";") String one) {} // CONDYLE-1018 "\";" / ""

    @Features
    @Cross(of = {"sex", "iland"}, bins = 1) // CONDYLE-1031 "{" / "" // CONDYLE-1012 "1)" / ""
    record Crossed(String sex, Island island) {}

    @Features
    @Cross(of = {"sex", "island"}, bins = 20_000_000) // CONDYLE-1012 "20" / ""
    record LargeCross(String sex, Island island) {}

    @Features
    @Cross(of = {"sex", "island"}, bins = 20_000_000, embedded = 2)
    record EmbeddedCross(String sex, Island island) {}

    // javac points at the record where an annotation is repeated.
    @Features
    @Cross(of = "sex", bins = 2)
    @Cross(of = {"sex", "weather"}, bins = 2)
    @Cross(of = {"sex", "sex"}, bins = 2)
    @Cross(of = {"sex", "mass"}, bins = 2)
    @Cross(of = {"sex", "flag"}, bins = 2)
    @Cross(of = {"sex", "tags"}, bins = 2)
    @Cross(of = {"sex", "day"}, bins = 2)
    @Cross(of = {"sex", "id"}, bins = 2)
    @Cross(of = {"sex", "island"}, bins = 2)
    @Cross(of = {"island", "sex"}, bins = 4, embedded = 9999)
    record Crosses( // CONDYLE-1030 "record" / "" // CONDYLE-1031 "record" / "" // CONDYLE-1017 "record" / "" // CONDYLE-1032 "record" / "" // CONDYLE-1032 "record" / "" // CONDYLE-1032 "record" / "" // CONDYLE-1032 "record" / "" // CONDYLE-1032 "record" / "" // CONDYLE-1033 "record" / "" // CONDYLE-1012 "record" / ""
            String sex,
            Island island,
            @Numeric double mass,
            boolean flag,
            List<String> tags,
            LocalDate day,
            @Ignored String id) {}
}
