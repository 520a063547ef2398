package dev.condyle.runtime.csv;

import static java.util.stream.Collectors.joining;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.internal.text.EnumConstants;
import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.internal.text.NearestName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The column names of a file. Thread-safe. */
final class CsvHeader {

    private static final String SEPARATORS = ";\t|,";
    private static final int SHOWN = 50;

    private final String file;
    private final List<String> names;
    private final Map<String, Integer> indices = new HashMap<>();
    private final Set<String> duplicates = new HashSet<>();
    private final Map<Enum<?>, String> constantColumns = new ConcurrentHashMap<>();

    /** Creates a header. Spaces around the names are stripped. */
    CsvHeader(String file, List<String> names) {
        this.file = file;
        this.names = names.stream().map(String::strip).toList();
        for (int i = 0; i < this.names.size(); i++) {
            if (indices.putIfAbsent(this.names.get(i), i) != null) {
                duplicates.add(this.names.get(i));
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
     * Checks that the columns of a record exist.
     *
     * @throws DataException if a column is missing or ambiguous
     */
    void require(List<String> columns) {
        columns.forEach(
                column -> indexOf(column, " @Column sets the column of a record component."));
    }

    /**
     * Returns the index of a column, from 0.
     *
     * @throws DataException if the column is missing or ambiguous
     */
    int indexOf(String column) {
        return indexOf(column, "");
    }

    /**
     * Returns the name of the column of an enum constant.
     *
     * @throws DataException if there is no such column, or several
     */
    <E extends Enum<E>> String columnOf(E constant) {
        return constantColumns.computeIfAbsent(constant, key -> findColumnOf(constant));
    }

    private <E extends Enum<E>> String findColumnOf(E constant) {
        EnumConstants<E> constants = EnumConstants.of(constant.getDeclaringClass());
        List<String> found =
                names.stream()
                        .filter(name -> constants.find(name).filter(constant::equals).isPresent())
                        .toList();
        if (found.isEmpty()) {
            // Reports the columns.
            return names.get(indexOf(constant.name()));
        }
        if (found.size() > 1) {
            throw new DataException(
                    file
                            + " has more than one column for "
                            + constant.name()
                            + ": "
                            + found.stream().map(ForeignText::quoted).collect(joining(", "))
                            + ". Each constant requires one column.");
        }
        return found.get(0);
    }

    /**
     * @param hint a sentence for an unknown name, with a leading space, or an empty text
     */
    private int indexOf(String column, String hint) {
        Integer index = indices.get(column);
        if (index == null) {
            throw new DataException(
                    file
                            + " has no column "
                            + ForeignText.quoted(column)
                            + ". The columns are "
                            + shown()
                            + "."
                            + (names.size() == 1
                                    ? separator(names.get(0))
                                    : NearestName.question(column, names) + hint));
        }
        if (duplicates.contains(column)) {
            throw new DataException(
                    file
                            + " has more than one column "
                            + ForeignText.quoted(column)
                            + ". Column names must be unique.");
        }
        return index;
    }

    private String shown() {
        String some = names.stream().limit(SHOWN).map(ForeignText::shown).collect(joining(", "));
        return names.size() <= SHOWN ? some : some + " and " + (names.size() - SHOWN) + " more";
    }

    /** Suggests a separator for a file that seems to have a single column. */
    private static String separator(String name) {
        return SEPARATORS
                .chars()
                .filter(sign -> name.indexOf(sign) >= 0)
                .mapToObj(Character::toString)
                .map(sign -> " Is the separator '" + sign.replace("\t", "\\t") + "'?")
                .map(question -> question + " Set it with CsvFile.separator.")
                .findFirst()
                .orElse("");
    }
}
