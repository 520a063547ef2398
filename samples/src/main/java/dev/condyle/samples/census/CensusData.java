package dev.condyle.samples.census;

import ai.djl.util.JsonUtils;
import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.data.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of the sample, and the results of scikit-learn on them. */
public final class CensusData {

    /** The fraction of the rows in the test part. */
    static final double TEST = 0.2;

    private CensusData() {}

    /** Returns all 998 rows. See {@code ORIGIN.txt} in the same package for their origin. */
    public static Dataset<Adult, Income> read() {
        return CsvFile.of(CensusData.class.getResource("census.csv"))
                .missing("Unknown")
                .read(AdultEncoder.rows(), row -> row.constant("income", Income.class));
    }

    /**
     * Returns the results that {@code census.py}, a test fixture, computed.
     *
     * @throws IOException if the results cannot be read
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
     * The results of scikit-learn's logistic regression.
     *
     * @param scikitLearn the version of scikit-learn
     * @param splits the result for each split
     */
    record Logistic(String scikitLearn, List<Score> splits) {}

    /**
     * The result for one split.
     *
     * @param seed the seed of the split
     * @param testRows the CRC-32 of the indices of the test rows, from 0, separated by commas
     * @param accuracy the accuracy on the test rows
     */
    record Score(long seed, long testRows, double accuracy) {}
}
