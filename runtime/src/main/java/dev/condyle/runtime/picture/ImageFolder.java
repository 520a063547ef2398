package dev.condyle.runtime.picture;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.text.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Pictures in a folder that has a sub-folder a class, with files of type jpg, jpeg, png, bmp or
 * gif, also further down. They are sorted by the name of the sub-folder, then by that of the file,
 * and a file is read each time its picture is asked for. Hidden files and folders are passed over;
 * other files are left out and listed in {@link #ignored}.
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
     * Looks through a folder whose sub-folders bear the names of an enum's constants. Small and
     * capital letters are equal, a hyphen and a space stand for an underscore.
     *
     * @throws DataException if the folder cannot be read, has no sub-folder, no picture, or a
     *     sub-folder that is no constant
     */
    public static <E extends Enum<E>> ImageFolder<E> read(Path root, Class<E> type) {
        Map<String, E> constants = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            constants.put(plain(constant.name()), constant);
            names.add(constant.name());
        }
        return read(
                root,
                folder -> {
                    E constant = constants.get(plain(folder));
                    if (constant == null) {
                        throw new DataException(
                                "The folder "
                                        + root.resolve(folder)
                                        + " is none of the labels "
                                        + String.join(", ", names)
                                        + "."
                                        + NearestName.question(folder, names)
                                        + " Rename it, or move it elsewhere.");
                    }
                    return constant;
                });
    }

    /**
     * Looks through a folder; the labels are the names of the sub-folders.
     *
     * @throws DataException if the folder cannot be read, has no sub-folder or no picture
     */
    public static ImageFolder<String> read(Path root) {
        return read(root, Function.identity());
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static <L> ImageFolder<L> read(Path root, Function<String, L> labelOf) {
        List<Path> files = new ArrayList<>();
        List<L> labels = new ArrayList<>();
        FolderListing listing = FolderListing.of(root);
        for (Path folder : listing.folders()) {
            L label = labelOf.apply(folder.getFileName().toString());
            for (Path file : listing.pictures(folder)) {
                files.add(file);
                labels.add(label);
            }
        }
        if (files.isEmpty()) {
            throw new DataException(
                    "No sub-folder of " + root + " holds a picture (jpg, jpeg, png, bmp or gif).");
        }
        return new ImageFolder<>(root, files, labels, listing.ignored(), Map.of());
    }

    @Override
    public int size() {
        return files.size();
    }

    /**
     * Reads a picture; of a moving one, the first frame.
     *
     * @throws DataException if the file cannot be read, is cut short, or has more than 134 million
     *     pixels; the message names it
     */
    @Override
    public Image input(int index) {
        return new BufferedImageFactory().fromImage(PictureFile.read(file(index)));
    }

    /**
     * The folder without the pictures that cannot be read; {@link #unreadable} lists them. Reads
     * every picture once to find them, on several threads.
     *
     * @throws DataException if none can be read
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
     * The same folder, if every picture can be read. Reads them all to know it, on several threads:
     * otherwise a damaged one is met when its turn comes, which may be late.
     *
     * @throws DataException if not; the message counts and names those that cannot
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
                        + " pictures in "
                        + root
                        + " cannot be used: "
                        + String.join(" ", damaged.values().stream().limit(SHOWN).toList())
                        + more);
    }

    @Override
    public L label(int index) {
        return labels.get(index);
    }

    /** The path of the file from the folder on. */
    @Override
    public String describe(int index) {
        return root.relativize(file(index)).toString();
    }

    /** The file of an example. */
    public Path file(int index) {
        return files.get(Objects.checkIndex(index, files.size()));
    }

    /** The labels that have pictures, in the order of their folders. */
    public List<L> labels() {
        return List.copyOf(new LinkedHashSet<>(labels));
    }

    /** The files that are no pictures by their names, sorted. */
    public List<Path> ignored() {
        return ignored;
    }

    /** The files that {@link #skipUnreadable} left out, sorted, each with the reason. */
    public Map<Path, String> unreadable() {
        return unreadable;
    }

    /** How many pictures, labels and other files there are; of these the first are named. */
    @Override
    public String toString() {
        String text =
                "ImageFolder(" + root + ": " + size() + " pictures, " + labels().size() + " labels";
        text += some(unreadable.keySet(), "unreadable pictures skipped");
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
