package dev.condyle.samples.columns;

import dev.condyle.feature.Bucketized;
import dev.condyle.feature.Categorical;
import dev.condyle.feature.Combiner;
import dev.condyle.feature.Cross;
import dev.condyle.feature.DatePart;
import dev.condyle.feature.DateParts;
import dev.condyle.feature.Embedded;
import dev.condyle.feature.Encoded;
import dev.condyle.feature.Features;
import dev.condyle.feature.Ignored;
import dev.condyle.feature.Imputation;
import dev.condyle.feature.Numeric;
import dev.condyle.feature.OutputMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A record with every kind of column, and rows that are made up. */
@Features
@Cross(
        of = {"island", "shop"},
        bins = 7)
@Cross(
        of = {"age", "code", "flag"},
        bins = 9,
        embedded = 2)
record Everything(
        @Ignored int id,
        @Numeric(normalize = true) Double bill,
        @Numeric(minMax = true) float depth,
        @Numeric(log = true, missing = Imputation.CONSTANT_AND_INDICATOR, fillValue = 3)
                Long income,
        @Numeric @Bucketized({18, 40, 65}) int age,
        @Bucketized(quantiles = 4) @Embedded(3) Double mass,
        Island island,
        @Categorical(maxCategories = 4) String shop,
        @Categorical({"male", "female"}) String sex,
        @Categorical(numbers = {10, 20}) @Embedded(2) int code,
        @Categorical Short learned,
        @Categorical(identity = 12) byte month,
        @Categorical(hashed = 8, salt = 5) @Embedded(4) String observer,
        char letter,
        @Categorical boolean flag,
        Boolean seen,
        @Embedded(value = 2, shared = "towns") String from,
        @Embedded(value = 2, shared = "towns") String to,
        @Categorical(outputMode = OutputMode.COUNT) List<String> tags,
        @Embedded(value = 3, combiner = Combiner.SQRTN) Map<String, Double> weights,
        @DateParts(
                        cyclic = DatePart.MONTH,
                        categories = DatePart.DAY_OF_WEEK,
                        numbers = DatePart.YEAR)
                LocalDate day,
        LocalDateTime moment,
        @Encoded(2) float[] encoded) {

    enum Island {
        BISCOE,
        DREAM,
        TORGERSEN
    }

    private static final String[] TOWNS = {"Ulm", "Bern", "Linz", "Brno", "Graz", "Jena"};

    /** A row; the same number gives the same row. */
    static Everything row(int number) {
        Random random = new Random(number);
        boolean missing = random.nextInt(4) == 0;
        return new Everything(
                number,
                missing ? null : 40 + random.nextGaussian(),
                random.nextFloat(),
                missing ? null : (long) random.nextInt(100_000),
                random.nextInt(90),
                missing ? null : 3000 + 1000 * random.nextDouble(),
                missing ? null : Island.values()[random.nextInt(3)],
                missing ? null : town(random),
                missing ? null : new String[] {"male", "female", "."}[random.nextInt(3)],
                10 * random.nextInt(4),
                missing ? null : (short) random.nextInt(5),
                (byte) random.nextInt(12),
                missing ? null : town(random),
                (char) ('a' + random.nextInt(5)),
                random.nextBoolean(),
                missing ? null : random.nextBoolean(),
                town(random),
                missing ? null : town(random),
                missing ? null : List.of(town(random), town(random)),
                missing ? null : Map.of(town(random), random.nextDouble()),
                missing ? null : LocalDate.of(2020, 1, 1).plusDays(random.nextInt(900)),
                LocalDateTime.of(2020, 1, 1, 0, 0).plusHours(random.nextInt(9000)),
                missing ? null : new float[] {random.nextFloat(), random.nextFloat()});
    }

    private static String town(Random random) {
        return TOWNS[random.nextInt(TOWNS.length)];
    }
}
