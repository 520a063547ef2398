package dev.condyle.samples.abalone;

import ai.djl.util.JsonUtils;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.data.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of the sample, and the results of scikit-learn on them. */
final class AbaloneData {

    /** The fraction of the rows in the test part. */
    static final double TEST = 0.2;

    private AbaloneData() {}

    /**
     * Returns all 4,177 abalone with their numbers of rings. See {@code ORIGIN.txt} in the same
     * package for their origin.
     *
     * @param type the type of the number: {@code Cell.DOUBLE} for regression, {@code Cell.INT} for
     *     ordered classes
     */
    static <L> Dataset<Abalone, L> read(Cell<L> type) {
        return CsvFile.of(AbaloneData.class.getResource("abalone.csv"))
                .read(AbaloneEncoder.rows(), row -> row.get("Rings", type));
    }

    /**
     * Returns the results that {@code abalone.py}, a test fixture, computed.
     *
     * @throws IOException if the results cannot be read
     */
    static Reference reference() throws IOException {
        try (InputStream json = AbaloneData.class.getResourceAsStream("scikit.json")) {
            if (json == null) {
                throw new IOException("scikit.json is missing on the class path");
            }
            return JsonUtils.GSON.fromJson(
                    new InputStreamReader(json, StandardCharsets.UTF_8), Reference.class);
        }
    }

    /**
     * The results of scikit-learn.
     *
     * @param scikitLearn the version of scikit-learn
     * @param splits the result for each split
     */
    record Reference(String scikitLearn, List<Errors> splits) {}

    /**
     * The mean absolute errors on one split, in rings.
     *
     * @param seed the seed of the split
     * @param testRows the CRC-32 of the indices of the test rows, from 0, separated by commas
     * @param linear the error of {@code LinearRegression}
     * @param boosted the error of {@code HistGradientBoostingRegressor} with the absolute error as
     *     its loss
     */
    record Errors(long seed, long testRows, double linear, double boosted) {}
}
