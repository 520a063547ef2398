package dev.condyle.runtime.column;

import java.util.function.IntFunction;

/**
 * The indices of the categories of a column in its one-hot vector.
 *
 * @param vocabularyAt the index of the first category of the vocabulary
 * @param vocabulary the size of the vocabulary
 * @param unknownAt the index of the first out-of-vocabulary bin
 * @param unknowns the number of out-of-vocabulary bins
 * @param missingAt the index for missing values, if there is one
 * @param width the number of all indices; as an index, it encodes all zeros
 */
record CategoryIndices(
        int vocabularyAt, int vocabulary, int unknownAt, int unknowns, int missingAt, int width) {

    /** Returns the names of the indices, prefixed with the name of the column. */
    IntFunction<String> names(String column, IntFunction<String> token) {
        return place -> {
            if (place >= vocabularyAt && place < vocabularyAt + vocabulary) {
                return column + "=" + token.apply(place - vocabularyAt);
            }
            if (place >= unknownAt && place < unknownAt + unknowns) {
                String bin = unknowns == 1 ? "" : " " + (place - unknownAt);
                return column + " (unknown" + bin + ")";
            }
            return column + " (missing)";
        };
    }
}
