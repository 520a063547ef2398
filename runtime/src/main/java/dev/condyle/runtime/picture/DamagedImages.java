package dev.condyle.runtime.picture;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.internal.text.ControlCharacters;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Messages about unreadable images of a data set. */
final class DamagedImages {

    private static final int SHOWN = 5;

    private DamagedImages() {}

    /**
     * Returns the exception for unreadable images.
     *
     * @param size the number of images of the data set
     * @param where the folder or the file that lists the images
     */
    static DataException exception(Map<Path, String> damaged, int size, String where) {
        return new DataException(
                damaged.size()
                        + " of the "
                        + size
                        + " images in "
                        + where
                        + " are unreadable: "
                        + some(damaged.values()));
    }

    /** Returns the first reasons. */
    static String some(Collection<String> reasons) {
        return String.join(" ", reasons.stream().limit(SHOWN).toList())
                + (reasons.size() > SHOWN ? " ..." : "");
    }

    /** Returns the number of files and their first names for a text form, or an empty string. */
    static String some(Path root, Collection<Path> files, String what) {
        if (files.isEmpty()) {
            return "";
        }
        List<String> names =
                files.stream()
                        .limit(SHOWN)
                        .map(file -> ControlCharacters.escape(root.relativize(file)))
                        .toList();
        return "; "
                + files.size()
                + " "
                + what
                + ": "
                + String.join(", ", names)
                + (files.size() > SHOWN ? ", ..." : "");
    }
}
