package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.internal.text.NearestName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of the columns of a file. Immutable. */
final class CsvHeader {

    private static final String SEPARATORS = ";\t|,";

    private final String file;
    private final List<String> names;
    private final Map<String, Integer> indices = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    /** Spaces around a name do not count. */
    CsvHeader(String file, List<String> names) {
        this.file = file;
        this.names = names.stream().map(String::strip).toList();
        for (int i = 0; i < this.names.size(); i++) {
            if (indices.putIfAbsent(this.names.get(i), i) != null) {
                twice.add(this.names.get(i));
            }
        }
    }

    String file() {
        return file;
    }

    int size() {
        return names.size();
    }

    /**
     * Requires the columns that records are made of.
     *
     * @throws DataException if there is none of such a name, or two
     */
    void require(List<String> columns) {
        columns.forEach(column -> indexOf(column, " @Column names that of a record's component."));
    }

    /**
     * The place of a column, from 0.
     *
     * @throws DataException if there is none of this name, or two
     */
    int indexOf(String column) {
        return indexOf(column, "");
    }

    /** The hint is a sentence for a name that is not there, with a space before it, or empty. */
    private int indexOf(String column, String hint) {
        Integer index = indices.get(column);
        if (index == null) {
            throw new DataException(
                    file
                            + " has no column \""
                            + column
                            + "\". The columns are "
                            + String.join(", ", names)
                            + "."
                            + (names.size() == 1
                                    ? separator(names.get(0))
                                    : NearestName.question(column, names) + hint));
        }
        if (twice.contains(column)) {
            throw new DataException(
                    file + " has two columns \"" + column + "\". Each name must be unique.");
        }
        return index;
    }

    /** A question about the separator of a file that seems to have a single column. */
    private static String separator(String name) {
        return SEPARATORS
                .chars()
                .filter(sign -> name.indexOf(sign) >= 0)
                .mapToObj(Character::toString)
                .map(sign -> " Is the separator '" + sign.replace("\t", "\\t") + "'?")
                .map(question -> question + " CsvFile.separator sets it.")
                .findFirst()
                .orElse("");
    }
}
