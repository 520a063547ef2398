package dev.condyle.runtime.column;

import java.util.function.IntFunction;

/**
 * Where the categories of a column stand.
 *
 * @param vocabularyAt the place of the vocabulary's first
 * @param vocabulary their number
 * @param unknownAt the place of the first column for unknown values
 * @param unknowns the number of those
 * @param missingAt the place of the column for missing values, where there is one
 * @param width the number of all, and the index that stands for none of them
 */
record CategoryIndices(
        int vocabularyAt, int vocabulary, int unknownAt, int unknowns, int missingAt, int width) {

    /** Names the places of the column of that name. */
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
