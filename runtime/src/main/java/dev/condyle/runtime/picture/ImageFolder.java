package dev.condyle.runtime.picture;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.text.ControlCharacters;
import dev.condyle.runtime.internal.text.EnumConstants;
import dev.condyle.runtime.internal.text.Nfc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The images of a folder with one subfolder per class. Files of type jpg, jpeg, png, bmp, gif, tif,
 * tiff and webp are found at any depth and sorted by subfolder, then by path. A file is read each
 * time its image is used, as by {@link ImageFile}, which reads images for {@code predict}. Hidden
 * files and folders are skipped; files of other types are listed in {@link #ignored}. A subfolder
 * without images is rejected, so that its class is not lost. Thread-safe.
 *
 * @param <L> the type of a label
 */
public final class ImageFolder<L> implements Dataset<Image, L> {

    private final Path root;
    private final List<Path> files;
    private final List<L> labels;
    private final List<Path> ignored;
    private final Map<Path, String> unreadable;
    private final boolean upright;

    private ImageFolder(
            Path root,
            List<Path> files,
            List<L> labels,
            List<Path> ignored,
            Map<Path, String> unreadable,
            boolean upright) {
        this.root = root;
        this.files = List.copyOf(files);
        this.labels = List.copyOf(labels);
        this.ignored = List.copyOf(ignored);
        this.unreadable = Collections.unmodifiableMap(unreadable);
        this.upright = upright;
    }

    /**
     * Lists a folder with subfolders that have the names of enum constants, matched as CSV cells
     * are: a name matches a constant, or its {@code toString} if that is unique. Otherwise case is
     * ignored, and every sequence of characters other than letters and digits counts as an
     * underscore: {@code not-hot.dog} is {@code NOT_HOT_DOG}. Accented letters match in composed
     * and decomposed Unicode form.
     *
     * @throws DataException if the folder cannot be read, has no subfolders, or a subfolder has no
     *     images or does not match a constant
     */
    public static <E extends Enum<E>> ImageFolder<E> read(Path root, Class<E> type) {
        EnumConstants<E> constants = EnumConstants.of(type);
        return read(
                root,
                folder ->
                        constants.find(folder).orElseThrow(() -> noLabel(root, folder, constants)));
    }

    private static DataException noLabel(Path root, String folder, EnumConstants<?> constants) {
        return new DataException(
                "The folder "
                        + ControlCharacters.escape(root.resolve(folder))
                        + " does not match any of the labels "
                        + String.join(", ", constants.names())
                        + "."
                        + constants.question(folder)
                        + " Rename it, or move it elsewhere.");
    }

    /**
     * Lists a folder. The labels are the names of its subfolders, in Unicode normalization form C.
     *
     * @throws DataException if the folder cannot be read, has no subfolders, or a subfolder has no
     *     images
     */
    public static ImageFolder<String> read(Path root) {
        return read(root, Nfc::of);
    }

    private static <L> ImageFolder<L> read(Path root, Function<String, L> labelOf) {
        List<Path> files = new ArrayList<>();
        List<L> labels = new ArrayList<>();
        FolderListing listing = FolderListing.of(root);
        List<String> empty = new ArrayList<>();
        for (Path folder : listing.folders()) {
            L label = labelOf.apply(name(folder));
            List<Path> images = listing.images(folder);
            for (Path file : images) {
                files.add(file);
                labels.add(label);
            }
            if (images.isEmpty()) {
                empty.add(ControlCharacters.escape(name(folder)));
            }
        }
        if (files.isEmpty()) {
            throw new DataException(
                    "No subfolder of "
                            + ControlCharacters.escape(root)
                            + " contains an image ("
                            + FolderListing.TYPE_NAMES
                            + ").");
        }
        if (!empty.isEmpty()) {
            throw new DataException(
                    "Subfolders of "
                            + ControlCharacters.escape(root)
                            + " contain no images ("
                            + FolderListing.TYPE_NAMES
                            + "): "
                            + String.join(", ", empty)
                            + ". Add images, or move the subfolders elsewhere.");
        }
        return new ImageFolder<>(root, files, labels, listing.ignored(), Map.of(), true);
    }

    /** Returns the name of a folder, which ends with a slash in some file systems. */
    private static String name(Path folder) {
        String name = folder.getFileName().toString();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /**
     * Returns this folder with images as they are stored. By default, they are mirrored and turned
     * upright according to their EXIF orientation. Read images for {@code predict} with {@link
     * ImageFile.Option#IGNORE_ORIENTATION}.
     */
    public ImageFolder<L> ignoreOrientation() {
        return new ImageFolder<>(root, files, labels, ignored, unreadable, false);
    }

    @Override
    public int size() {
        return files.size();
    }

    /**
     * Reads an image as {@link ImageFile} does.
     *
     * @throws DataException if the file cannot be read, is truncated, or has more than 134 million
     *     pixels; the message contains the file
     */
    @Override
    public Image input(int index) {
        return new BufferedImageFactory().fromImage(PictureFile.read(file(index), upright));
    }

    /**
     * Returns this folder without unreadable images, which {@link #unreadable} lists. Reads every
     * image once, on several threads.
     *
     * @throws DataException if no image of a label is readable
     */
    public ImageFolder<L> skipUnreadable() {
        Map<Path, String> damaged = PictureFile.unreadable(files);
        if (damaged.size() == size()) {
            throw unreadable(damaged);
        }
        requireEveryLabel(damaged);
        Map<Path, String> all = new LinkedHashMap<>(unreadable);
        all.putAll(damaged);
        int[] whole =
                IntStream.range(0, size()).filter(i -> !damaged.containsKey(file(i))).toArray();
        return new ImageFolder<>(
                root,
                Arrays.stream(whole).mapToObj(files::get).toList(),
                Arrays.stream(whole).mapToObj(labels::get).toList(),
                ignored,
                all,
                upright);
    }

    /** Rejects damages that leave a label without images. */
    private void requireEveryLabel(Map<Path, String> damaged) {
        Set<L> lost = new LinkedHashSet<>(labels);
        for (int i = 0; i < size(); i++) {
            if (!damaged.containsKey(file(i))) {
                lost.remove(label(i));
            }
        }
        if (lost.isEmpty()) {
            return;
        }
        List<String> reasons =
                IntStream.range(0, size())
                        .filter(i -> lost.contains(label(i)))
                        .mapToObj(i -> damaged.get(file(i)))
                        .toList();
        throw new DataException(
                "All images of the labels "
                        + ControlCharacters.escape(
                                lost.stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")))
                        + " in "
                        + ControlCharacters.escape(root)
                        + " are unreadable: "
                        + DamagedImages.some(reasons));
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
        return DamagedImages.exception(damaged, size(), ControlCharacters.escape(root));
    }

    @Override
    public L label(int index) {
        return labels.get(index);
    }

    /** Returns the path of the file, relative to the folder, with control characters escaped. */
    @Override
    public String describe(int index) {
        return ControlCharacters.escape(root.relativize(file(index)));
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
                "ImageFolder("
                        + ControlCharacters.escape(root)
                        + ": "
                        + size()
                        + " images, "
                        + labels().size()
                        + " labels";
        text += DamagedImages.some(root, unreadable.keySet(), "unreadable images skipped");
        text += DamagedImages.some(root, ignored, "other files ignored");
        return text + ")";
    }
}
