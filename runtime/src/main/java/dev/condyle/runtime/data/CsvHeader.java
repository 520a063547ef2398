package dev.condyle.runtime.data;

import dev.condyle.runtime.internal.Closest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of the columns of a file. Immutable. */
final class CsvHeader {

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
     * The place of a column, from 0.
     *
     * @throws DataException if there is none of this name, or two
     */
    int indexOf(String column) {
        Integer index = indices.get(column);
        if (index == null) {
            throw new DataException(
                    file
                            + " has no column \""
                            + column
                            + "\". The columns are "
                            + String.join(", ", names)
                            + "."
                            + Closest.question(column, names));
        }
        if (twice.contains(column)) {
            throw new DataException(
                    file + " has two columns \"" + column + "\". Each name must be unique.");
        }
        return index;
    }
}
