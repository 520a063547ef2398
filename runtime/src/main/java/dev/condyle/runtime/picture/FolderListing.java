package dev.condyle.runtime.picture;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.internal.text.ControlCharacters;
import dev.condyle.runtime.internal.text.MissingFile;
import dev.condyle.runtime.internal.text.Nfc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The contents of a folder of images, sorted by name, because the order of a file system differs
 * between machines, and so does the Unicode form of its names.
 *
 * @param imagesOf the images of each subfolder, including links to missing files
 * @param ignored the files of other types
 */
record FolderListing(Map<Path, List<Path>> imagesOf, List<Path> ignored) {

    /** The types of images, for messages. */
    static final String TYPE_NAMES = "jpg, jpeg, png, bmp, gif, tif, tiff or webp";

    private static final Set<String> TYPES =
            Set.of("jpg", "jpeg", "png", "bmp", "gif", "tif", "tiff", "webp");
    private static final Comparator<Path> BY_NAME =
            Comparator.comparing((Path path) -> Nfc.of(path.toString()).replace('\\', '/'))
                    .thenComparing(Path::toString);

    static FolderListing of(Path root) {
        if (!Files.exists(root)) {
            throw new DataException(MissingFile.folder(root));
        }
        if (!Files.isDirectory(root)) {
            throw new DataException(
                    ControlCharacters.escape(root)
                            + " is a file. Pass the folder that contains one subfolder of images"
                            + " per label.");
        }
        FolderListing listing = new FolderListing(new TreeMap<>(BY_NAME), new ArrayList<>());
        try {
            for (Path entry : list(root)) {
                if (Files.isDirectory(entry)) {
                    listing.imagesOf.put(entry, listing.imagesIn(root, entry));
                } else if (!Files.exists(entry)) {
                    throw new DataException(
                            ControlCharacters.escape(entry)
                                    + " is a link to a missing file or folder. Replace or remove"
                                    + " it.");
                } else {
                    listing.ignored.add(entry);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DataException(
                    ControlCharacters.escape("The folder " + root + " cannot be read: " + e), e);
        }
        if (listing.imagesOf.isEmpty()) {
            throw new DataException(
                    "The folder "
                            + ControlCharacters.escape(root)
                            + " has no subfolders. Put the images of each label into a subfolder"
                            + " with its name.");
        }
        listing.ignored.sort(BY_NAME);
        return listing;
    }

    private static List<Path> list(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> !hidden(root, entry)).toList();
        }
    }

    private List<Path> imagesIn(Path root, Path folder) throws IOException {
        List<Path> images = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            // A link to a missing file is an image, so that it is reported like a damaged one.
            walk.filter(path -> !Files.isDirectory(path) && !hidden(root, path))
                    .forEach(
                            path -> {
                                boolean image =
                                        isImage(path)
                                                && (Files.isRegularFile(path)
                                                        || !Files.exists(path));
                                (image ? images : ignored).add(path);
                            });
        }
        images.sort(BY_NAME);
        return images;
    }

    /** Returns whether the name of the file or of one of its parent folders starts with a dot. */
    private static boolean hidden(Path root, Path path) {
        for (Path name : root.relativize(path)) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isImage(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot >= 0 && TYPES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Returns the subfolders, sorted. */
    List<Path> folders() {
        return List.copyOf(imagesOf.keySet());
    }

    /** Returns the images of a subfolder, sorted. */
    List<Path> images(Path folder) {
        return imagesOf.get(folder);
    }
}
