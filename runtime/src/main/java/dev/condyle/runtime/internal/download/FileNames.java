package dev.condyle.runtime.internal.download;

/** The names of files in their locations. */
public final class FileNames {

    private FileNames() {}

    /** Returns the file name in a location, without the query of an address. */
    public static String of(String location) {
        String path = location.replaceFirst("(?i)^(https?:[^?#]*).*", "$1").replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)^classpath:", "");
    }
}
