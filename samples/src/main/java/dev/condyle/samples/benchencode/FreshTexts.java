package dev.condyle.samples.benchencode;

import dev.condyle.samples.census.Adult;
import java.util.List;
import java.util.stream.IntStream;

/** Copies rows with new string objects, which have no cached hash code. */
final class FreshTexts {

    private FreshTexts() {}

    /** Returns {@code size} copies of the rows, which are repeated in order. */
    static List<Adult> repeat(List<Adult> rows, int size) {
        return IntStream.range(0, size).mapToObj(i -> copy(rows.get(i % rows.size()))).toList();
    }

    private static Adult copy(Adult row) {
        return new Adult(
                row.age(),
                fresh(row.employment()),
                row.weight(),
                fresh(row.education()),
                fresh(row.maritalStatus()),
                fresh(row.occupation()),
                fresh(row.relationship()),
                fresh(row.race()),
                fresh(row.gender()),
                row.gains(),
                row.losses(),
                row.hours(),
                fresh(row.country()));
    }

    // new String(text) would copy the hash code.
    private static String fresh(String text) {
        return text == null ? null : new String(text.toCharArray());
    }
}
