package dev.condyle.runtime.picture;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.text.EnumConstants;
import dev.condyle.runtime.internal.text.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The images of a folder with one subfolder per class. Files of type jpg, jpeg, png, bmp and gif
 * are found at any depth and sorted by subfolder, then by path. A file is read each time its image
 * is used. Hidden files and folders are skipped; files of other types are listed in {@link
 * #ignored}. Thread-safe.
 *
 * @param <L> the type of a label
 */
public final class ImageFolder<L> implements Dataset<Image, L> {

    private static final int SHOWN = 5;

    private final Path root;
    private final List<Path> files;
    private final List<L> labels;
    private final List<Path> ignored;
    private final Map<Path, String> unreadable;

    private ImageFolder(
            Path root,
            List<Path> files,
            List<L> labels,
            List<Path> ignored,
            Map<Path, String> unreadable) {
        this.root = root;
        this.files = List.copyOf(files);
        this.labels = List.copyOf(labels);
        this.ignored = List.copyOf(ignored);
        this.unreadable = Collections.unmodifiableMap(unreadable);
    }

    /**
     * Lists a folder with subfolders that have the names of enum constants. Case is ignored, and
     * every character other than a letter or digit counts as an underscore.
     *
     * @throws DataException if the folder cannot be read, has no subfolders or no images, or a
     *     subfolder does not match a constant
     */
    public static <E extends Enum<E>> ImageFolder<E> read(Path root, Class<E> type) {
        EnumConstants<E> constants = EnumConstants.of(type);
        return read(
                root,
                folder ->
                        constants
                                .find(folder)
                                .orElseThrow(() -> noLabel(root, folder, constants.names())));
    }

    private static DataException noLabel(Path root, String folder, List<String> names) {
        return new DataException(
                "The folder "
                        + root.resolve(folder)
                        + " does not match any of the labels "
                        + String.join(", ", names)
                        + "."
                        + NearestName.question(folder, names)
                        + " Rename it, or move it elsewhere.");
    }

    /**
     * Lists a folder. The labels are the names of its subfolders.
     *
     * @throws DataException if the folder cannot be read, or has no subfolders or no images
     */
    public static ImageFolder<String> read(Path root) {
        return read(root, Function.identity());
    }

    private static <L> ImageFolder<L> read(Path root, Function<String, L> labelOf) {
        List<Path> files = new ArrayList<>();
        List<L> labels = new ArrayList<>();
        FolderListing listing = FolderListing.of(root);
        for (Path folder : listing.folders()) {
            L label = labelOf.apply(folder.getFileName().toString());
            for (Path file : listing.images(folder)) {
                files.add(file);
                labels.add(label);
            }
        }
        if (files.isEmpty()) {
            throw new DataException(
                    "No subfolder of " + root + " contains an image (jpg, jpeg, png, bmp or gif).");
        }
        return new ImageFolder<>(root, files, labels, listing.ignored(), Map.of());
    }

    @Override
    public int size() {
        return files.size();
    }

    /**
     * Reads an image, or the first frame of an animated image.
     *
     * @throws DataException if the file cannot be read, is truncated, or has more than 134 million
     *     pixels; the message contains the file
     */
    @Override
    public Image input(int index) {
        return new BufferedImageFactory().fromImage(PictureFile.read(file(index)));
    }

    /**
     * Returns this folder without unreadable images, which {@link #unreadable} lists. Reads every
     * image once, on several threads.
     *
     * @throws DataException if no image is readable
     */
    public ImageFolder<L> skipUnreadable() {
        Map<Path, String> damaged = PictureFile.unreadable(files);
        if (damaged.size() == size()) {
            throw unreadable(damaged);
        }
        Map<Path, String> all = new LinkedHashMap<>(unreadable);
        all.putAll(damaged);
        int[] whole =
                IntStream.range(0, size()).filter(i -> !damaged.containsKey(file(i))).toArray();
        return new ImageFolder<>(
                root,
                Arrays.stream(whole).mapToObj(files::get).toList(),
                Arrays.stream(whole).mapToObj(labels::get).toList(),
                ignored,
                all);
    }

    /**
     * Returns this folder if every image is readable. Reads every image once, on several threads.
     * Without this check, a damaged image is detected only when training reaches it.
     *
     * @throws DataException if some images are unreadable; the message lists them
     */
    public ImageFolder<L> requireReadable() {
        Map<Path, String> damaged = PictureFile.unreadable(files);
        if (!damaged.isEmpty()) {
            throw unreadable(damaged);
        }
        return this;
    }

    private DataException unreadable(Map<Path, String> damaged) {
        String more = damaged.size() > SHOWN ? " ..." : "";
        return new DataException(
                damaged.size()
                        + " of the "
                        + size()
                        + " images in "
                        + root
                        + " are unreadable: "
                        + String.join(" ", damaged.values().stream().limit(SHOWN).toList())
                        + more);
    }

    @Override
    public L label(int index) {
        return labels.get(index);
    }

    /** Returns the path of the file, relative to the folder. */
    @Override
    public String describe(int index) {
        return root.relativize(file(index)).toString();
    }

    /** Returns the file of an example. */
    public Path file(int index) {
        return files.get(Objects.checkIndex(index, files.size()));
    }

    /** Returns the labels with images, in the order of their folders. */
    public List<L> labels() {
        return List.copyOf(new LinkedHashSet<>(labels));
    }

    /** Returns the files of other types, sorted. */
    public List<Path> ignored() {
        return ignored;
    }

    /** Returns the files that {@link #skipUnreadable} removed, sorted, with the reason for each. */
    public Map<Path, String> unreadable() {
        return unreadable;
    }

    /**
     * Returns the numbers of images, labels, skipped images and other files, with the first names
     * of the latter two.
     */
    @Override
    public String toString() {
        String text =
                "ImageFolder(" + root + ": " + size() + " images, " + labels().size() + " labels";
        text += some(unreadable.keySet(), "unreadable images skipped");
        text += some(ignored, "other files ignored");
        return text + ")";
    }

    private String some(Collection<Path> paths, String what) {
        if (paths.isEmpty()) {
            return "";
        }
        List<String> names =
                paths.stream().limit(SHOWN).map(file -> root.relativize(file).toString()).toList();
        return "; "
                + paths.size()
                + " "
                + what
                + ": "
                + String.join(", ", names)
                + (paths.size() > SHOWN ? ", ..." : "");
    }
}
