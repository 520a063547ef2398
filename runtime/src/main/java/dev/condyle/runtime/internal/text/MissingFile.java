package dev.condyle.runtime.internal.text;

import java.nio.file.Path;

/** Says that there is nothing at a path. */
public final class MissingFile {

    private MissingFile() {}

    /** Says that there is no file. */
    public static String file(Path given) {
        return "There is no file " + place(given) + "." + hint(given);
    }

    /** Says that there is no folder. */
    public static String folder(Path given) {
        return "There is no folder " + place(given) + "." + hint(given);
    }

    /** Where a path leads, from the root of the file system. */
    private static Path place(Path given) {
        return given.toAbsolutePath().normalize();
    }

    /** A sentence on a relative path, with a space before it, or nothing on another. */
    public static String hint(Path given) {
        return given.isAbsolute() ? "" : " A relative path is seen from the working directory.";
    }
}
