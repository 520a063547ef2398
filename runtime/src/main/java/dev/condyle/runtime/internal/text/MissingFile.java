package dev.condyle.runtime.internal.text;

import java.nio.file.Path;

/** Messages about paths that do not exist. */
public final class MissingFile {

    private MissingFile() {}

    /** Returns the message that a file does not exist. */
    public static String file(Path given) {
        return "The file " + absolute(given) + " does not exist." + hint(given);
    }

    /** Returns the message that a folder does not exist. */
    public static String folder(Path given) {
        return "The folder " + absolute(given) + " does not exist." + hint(given);
    }

    private static String absolute(Path given) {
        return ControlCharacters.escape(given.toAbsolutePath().normalize());
    }

    /** Returns a sentence about a relative path, with a leading space, or an empty text. */
    public static String hint(Path given) {
        return given.isAbsolute()
                ? ""
                : " Relative paths are resolved against the working directory.";
    }
}
