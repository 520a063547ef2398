package dev.condyle.samples.census;

import ai.djl.util.JsonUtils;
import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.data.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows that come with the sample, and what scikit-learn made of them. */
public final class CensusData {

    /** The size of the test part. */
    static final double TEST = 0.2;

    private CensusData() {}

    /** All 998 rows; {@code ORIGIN.txt} beside them says whence. */
    public static Dataset<Adult, Income> read() {
        return CsvFile.of(CensusData.class.getResource("census.csv"))
                .missing("Unknown")
                .read(AdultEncoder.rows(), row -> row.constant("income", Income.class));
    }

    /**
     * What {@code census.py} among the test fixtures measured.
     *
     * @throws IOException if it cannot be read
     */
    static Logistic logistic() throws IOException {
        try (InputStream json = CensusData.class.getResourceAsStream("logistic.json")) {
            if (json == null) {
                throw new IOException("logistic.json is missing on the class path");
            }
            return JsonUtils.GSON.fromJson(
                    new InputStreamReader(json, StandardCharsets.UTF_8), Logistic.class);
        }
    }

    /**
     * A logistic regression by scikit-learn.
     *
     * @param scikitLearn the version
     * @param splits a test of it for each split
     */
    record Logistic(String scikitLearn, List<Score> splits) {}

    /**
     * A test on one split.
     *
     * @param seed that of the split
     * @param testRows the CRC-32 of the numbers of the test rows, from 0, with commas between
     * @param accuracy the share of test rows that it had right
     */
    record Score(long seed, long testRows, double accuracy) {}
}
