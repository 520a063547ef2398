package dev.condyle.runtime.picture;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.csv.CsvRow;
import dev.condyle.runtime.csv.RowParser;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.text.ControlCharacters;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The images that a CSV file lists, with labels of any type from its other columns: sets of tags,
 * numbers, or records for several heads.
 *
 * <pre>{@code
 * ImageTable.read(
 *         CsvFile.of(Path.of("images.csv")),
 *         Path.of("images"),
 *         "file",
 *         row -> row.constants("tags", "|", Tag.class))
 * }</pre>
 *
 * <p>The names of the files, the labels and the sample weights ({@link CsvFile#weight}) are in
 * memory. An image is read each time it is used, as by {@link ImageFile}, which reads images for
 * {@code predict}. Files that no row refers to are ignored. Thread-safe.
 *
 * @param <L> the type of a label
 */
public final class ImageTable<L> implements Dataset<Image, L> {

    private final Path folder;
    private final String table;
    private final Dataset<Path, L> rows;
    private final Map<Path, String> unreadable;
    private final boolean upright;

    private ImageTable(
            Path folder,
            String table,
            Dataset<Path, L> rows,
            Map<Path, String> unreadable,
            boolean upright) {
        this.folder = folder;
        this.table = table;
        this.rows = rows;
        this.unreadable = Collections.unmodifiableMap(unreadable);
        this.upright = upright;
    }

    /**
     * Reads a table with a column of file names.
     *
     * @param table the CSV file. A row is bad if its image does not exist in the folder, is an
     *     absolute path, or is already listed; {@link CsvFile#skipBadRows} skips bad rows.
     * @param folder the folder that the names are relative to
     * @param column the column with the names of the files
     * @param label returns the label of a row; null makes the row bad
     * @throws DataException if the folder does not exist, or the file cannot be read, lacks a
     *     column, has no rows or too many bad rows
     */
    public static <L> ImageTable<L> read(
            CsvFile table,
            Path folder,
            String column,
            Function<? super CsvRow, ? extends L> label) {
        Objects.requireNonNull(column, "column");
        return read(table, folder, row -> row.require(column, Cell.TEXT), label);
    }

    /**
     * Reads a table whose columns determine the names of the files: {@code row -> row.text("id") +
     * ".png"}.
     *
     * @param table the CSV file, as in {@link #read(CsvFile, Path, String, Function)}
     * @param folder the folder that the names are relative to
     * @param file returns the name of the file of a row
     * @param label returns the label of a row; null makes the row bad
     * @throws DataException if the folder does not exist, or the file cannot be read, lacks a
     *     column, has no rows or too many bad rows
     */
    public static <L> ImageTable<L> read(
            CsvFile table,
            Path folder,
            Function<? super CsvRow, String> file,
            Function<? super CsvRow, ? extends L> label) {
        TablePaths paths = new TablePaths(folder);
        // Equal labels share one object.
        Map<L, L> labels = new HashMap<>();
        Dataset<Path, L> rows =
                table.read(
                        RowParser.of(row -> paths.find(row, file.apply(row))),
                        row -> {
                            L value = label.apply(row);
                            if (value == null) {
                                return null;
                            }
                            paths.add(row, paths.path(row, file.apply(row)));
                            return labels.computeIfAbsent(value, it -> it);
                        });
        if (rows.size() == 0) {
            throw new DataException(table + " has no rows, so it lists no images.");
        }
        return new ImageTable<>(folder, table.toString(), rows, Map.of(), true);
    }

    /**
     * Returns this table with images as they are stored, like {@link
     * ImageFolder#ignoreOrientation}.
     */
    public ImageTable<L> ignoreOrientation() {
        return new ImageTable<>(folder, table, rows, unreadable, false);
    }

    @Override
    public int size() {
        return rows.size();
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

    @Override
    public L label(int index) {
        return rows.label(index);
    }

    @Override
    public double weight(int index) {
        return rows.weight(index);
    }

    /** Returns the file of an example. */
    public Path file(int index) {
        return rows.input(index);
    }

    /** Returns the line of the table and the name of the file. */
    @Override
    public String describe(int index) {
        return rows.describe(index)
                + " ("
                + ControlCharacters.escape(folder.relativize(file(index)))
                + ")";
    }

    /**
     * Returns this table without unreadable images, which {@link #unreadable} lists. Reads every
     * image once, on several threads.
     *
     * @throws DataException if no image is readable
     */
    public ImageTable<L> skipUnreadable() {
        Map<Path, String> damaged = PictureFile.unreadable(files());
        if (damaged.size() == size()) {
            throw DamagedImages.exception(damaged, size(), table);
        }
        Map<Path, String> all = new LinkedHashMap<>(unreadable);
        all.putAll(damaged);
        int[] whole =
                IntStream.range(0, size()).filter(i -> !damaged.containsKey(file(i))).toArray();
        return new ImageTable<>(folder, table, rows.subset(whole), all, upright);
    }

    /**
     * Returns this table if every image is readable. Reads every image once, on several threads.
     * Without this check, a damaged image is detected only when training reaches it.
     *
     * @throws DataException if some images are unreadable; the message lists them
     */
    public ImageTable<L> requireReadable() {
        Map<Path, String> damaged = PictureFile.unreadable(files());
        if (!damaged.isEmpty()) {
            throw DamagedImages.exception(damaged, size(), table);
        }
        return this;
    }

    private List<Path> files() {
        return IntStream.range(0, size()).mapToObj(this::file).toList();
    }

    /** Returns the files that {@link #skipUnreadable} removed, with the reason for each. */
    public Map<Path, String> unreadable() {
        return unreadable;
    }

    /** Returns the table and the numbers of images and of skipped images. */
    @Override
    public String toString() {
        return "ImageTable("
                + table
                + ": "
                + size()
                + " images"
                + DamagedImages.some(folder, unreadable.keySet(), "unreadable images skipped")
                + ")";
    }
}
