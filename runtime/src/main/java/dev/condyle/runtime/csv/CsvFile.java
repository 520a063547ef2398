package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.text.Arguments;
import dev.condyle.runtime.internal.text.MissingFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Reads the rows of a CSV file (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>) as
 * records:
 *
 * <pre>{@code
 * CsvFile.of(path)
 *         .missing("NA")
 *         .read(PenguinEncoder.rows(), row -> row.constant("Species", Species.class))
 * }</pre>
 *
 * <p>Immutable: each setter returns a new instance.
 *
 * <p>The first line contains the column names. The order of the columns does not matter, and unused
 * columns are ignored. A quoted cell may contain separators and line breaks; quotes inside it are
 * doubled. Lines end with LF, CR LF or CR. Empty lines and a byte order mark are ignored. Spaces
 * are part of a cell unless {@link #strip} is called. The default encoding is UTF-8.
 *
 * <p>A row is bad if its number of cells differs from the number of columns, if a cell cannot be
 * parsed, or if the record or the label function rejects it. By default, reading fails at the first
 * bad row. The message contains the file, the line, the column and the expected value. {@link
 * #skipBadRows} skips a limited number of bad rows instead. Reading always fails at an unclosed
 * quote, text after a closing quote, or invalid bytes, because the start of the next row is
 * unknown.
 */
public final class CsvFile {

    /** Opens the file. */
    private interface Opener {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Path path;
    private final Opener opener;
    private final CsvOptions options;

    /**
     * @param path the path, or null for a resource
     */
    private CsvFile(String name, Path path, Opener opener, CsvOptions options) {
        this.name = name;
        this.path = path;
        this.opener = opener;
        this.options = options;
    }

    /** Returns a reader for a file. The file is only opened when it is read. */
    public static CsvFile of(Path path) {
        return new CsvFile(
                path.toString(), path, () -> Files.newInputStream(path), CsvOptions.DEFAULT);
    }

    /**
     * Returns a reader for a class path resource: {@code
     * CsvFile.of(Penguin.class.getResource("penguins.csv"))}.
     *
     * @throws DataException if the URL is null because the resource does not exist
     */
    public static CsvFile of(URL resource) {
        if (resource == null) {
            throw new DataException(
                    "The resource does not exist: its URL is null. Check its name.");
        }
        return new CsvFile(resource.getPath(), null, resource::openStream, CsvOptions.DEFAULT);
    }

    /**
     * Sets the character that separates cells. Default: a comma.
     *
     * @throws IllegalArgumentException if the separator is a quote or a line break
     */
    public CsvFile separator(char separator) {
        if (separator == '"' || separator == '\n' || separator == '\r') {
            throw new IllegalArgumentException(
                    "The separator must not be a quote or a line break.");
        }
        return with(options.separator(separator));
    }

    /** Sets the column names of a file without a header line. */
    public CsvFile header(String... columns) {
        return with(options.header(List.of(columns)));
    }

    /**
     * Adds texts that represent missing values, such as {@code "NA"}, {@code "?"} or {@code "."}.
     * An empty cell is always a missing value.
     */
    public CsvFile missing(String... texts) {
        Set<String> all = new HashSet<>(options.missing());
        all.addAll(List.of(texts));
        return with(options.missing(Set.copyOf(all)));
    }

    /** Strips spaces around cells. Off by default. */
    public CsvFile strip() {
        return with(options.strip(true));
    }

    /** Sets the encoding. Default: UTF-8. */
    public CsvFile charset(Charset charset) {
        Objects.requireNonNull(charset, "charset");
        return with(options.charset(charset));
    }

    /**
     * Skips bad rows, up to a limit. Default: 0.
     *
     * @param limit the maximum number of bad rows; reading fails if there are more
     * @param report called with a message for each skipped row, such as {@code System.err::println}
     * @throws IllegalArgumentException if the limit is negative
     */
    public CsvFile skipBadRows(int limit, Consumer<String> report) {
        Objects.requireNonNull(report, "report");
        Arguments.atLeast("limit", limit, 0);
        return with(options.badRows(() -> new BadRows(limit, report)));
    }

    private CsvFile with(CsvOptions options) {
        return new CsvFile(name, path, opener, options);
    }

    /**
     * Reads all rows and their labels into memory.
     *
     * @param parser converts a row to a record, such as {@code rows()} of the generated encoder
     * @param label returns the label of a row; null makes the row bad
     * @throws DataException if the file cannot be read, lacks a column or has too many bad rows
     */
    public <R, L> Dataset<R, L> read(
            RowParser<? extends R> parser, Function<? super CsvRow, ? extends L> label) {
        List<R> inputs = new ArrayList<>();
        List<L> labels = new ArrayList<>();
        LongStream.Builder lines = LongStream.builder();
        each(
                parser,
                row -> {
                    R input = convert(row, "record", parser::parse);
                    labels.add(convert(row, "label", label));
                    inputs.add(input);
                    lines.add(row.line());
                });
        return new ReadRows<>(this, inputs, labels, lines.build().toArray());
    }

    /**
     * Reads all rows and their labels once, but keeps only the labels and 20 bytes per row in
     * memory. Each row is read again when it is used. Use this method for files larger than memory.
     * The file must not change in the meantime, and stays open until the data set is garbage
     * collected. It must be a path, not a resource. Its encoding must be UTF-8, ISO-8859-1 or
     * US-ASCII, and its separator an ASCII character.
     *
     * @param parser converts a row to a record, such as {@code rows()} of the generated encoder;
     *     must be thread-safe
     * @param label returns the label of a row; null makes the row bad
     * @throws DataException if the file cannot be read, lacks a column or has too many bad rows
     */
    public <R, L> Dataset<R, L> stream(
            RowParser<? extends R> parser, Function<? super CsvRow, ? extends L> label) {
        if (path == null) {
            throw new DataException(
                    name + " is a resource, which cannot be streamed. Use CsvFile.read instead.");
        }
        return new StreamedRows<>(this, path, parser, label);
    }

    /**
     * Reads all rows into memory without labels, for prediction.
     *
     * @param parser converts a row to a record, such as {@code rows()} of the generated encoder
     * @throws DataException if the file cannot be read, lacks a column or has too many bad rows
     */
    public <R> List<R> rows(RowParser<? extends R> parser) {
        List<R> inputs = new ArrayList<>();
        each(parser, row -> inputs.add(convert(row, "record", parser::parse)));
        return inputs;
    }

    private void each(RowParser<?> parser, Consumer<CsvRow> action) {
        BadRows bad = options.badRows().get();
        try (CsvRows rows = new CsvRows(this, open())) {
            rows.header().require(parser.columns());
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                try {
                    row.checkWidth();
                    action.accept(row);
                } catch (BadRowException e) {
                    bad.add(e);
                }
            }
        }
    }

    /**
     * Opens the file.
     *
     * @throws DataException if the file does not exist or cannot be opened
     */
    InputStream open() {
        if (path != null && !Files.exists(path)) {
            throw new DataException(MissingFile.file(path));
        }
        try {
            return opener.open();
        } catch (IOException e) {
            throw new DataException(name + " cannot be opened: " + e, e);
        }
    }

    /**
     * Applies a function to a row.
     *
     * @throws BadRowException if the function fails or returns null
     */
    static <T> T convert(CsvRow row, String what, Function<? super CsvRow, ? extends T> function) {
        T value;
        try {
            value = function.apply(row);
        } catch (DataException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BadRowException(
                    row.place() + ": the " + what + " cannot be created (" + e + ").", e);
        }
        if (value == null) {
            throw new BadRowException(row.place() + ": the " + what + " is null.", null);
        }
        return value;
    }

    /** Returns the name of the file, for messages. */
    String name() {
        return name;
    }

    CsvOptions options() {
        return options;
    }

    @Override
    public String toString() {
        return "CsvFile(" + name + ")";
    }
}
