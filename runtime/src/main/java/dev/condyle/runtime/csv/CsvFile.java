package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.text.Arguments;
import dev.condyle.runtime.internal.text.MissingFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
 * A table in a CSV file (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>), of which
 * rows become records: {@code CsvFile.of(path).missing("NA").read(PenguinEncoder.rows(), row ->
 * row.constant("Species", Species.class))}. Immutable; every method that sets something gives a new
 * one.
 *
 * <p>The first line names the columns. Their order does not matter, and a column that nobody asks
 * for is passed over. Cells may stand in quotes and then hold separators, line breaks and quotes
 * written twice. Lines end with LF, CR LF or CR; empty ones are passed over, and so is a byte order
 * mark. Spaces belong to the cell, unless {@link #strip} is set. The encoding is UTF-8.
 *
 * <p>A row is bad if it has more or fewer cells than there are columns, a cell is not what the
 * record needs, or the record or the label function refuses it. The first bad row ends the reading
 * with a message that names file, line, column and what was expected; {@link #skipBadRows} allows
 * some. Quotes that are never closed or that something follows, and bytes that are no text, always
 * end it: nobody knows where the next row begins.
 */
public final class CsvFile {

    /** Opens the file anew. */
    private interface Opener {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Path path;
    private final Opener opener;

    // Written only by with(), before the copy is handed out.
    private char separator = ',';
    private List<String> header;
    private Set<String> missing = Set.of("");
    private boolean strip;
    private Charset charset = StandardCharsets.UTF_8;
    private int badRows;
    private Consumer<String> report;

    /** The path is null for a resource. */
    private CsvFile(String name, Path path, Opener opener) {
        this.name = name;
        this.path = path;
        this.opener = opener;
    }

    /** A file. It is opened when it is read. */
    public static CsvFile of(Path path) {
        return new CsvFile(path.toString(), path, () -> Files.newInputStream(path));
    }

    /**
     * A resource of the class path: {@code CsvFile.of(Penguin.class.getResource("penguins.csv"))}.
     *
     * @throws DataException if it is null: there is no resource of this name
     */
    public static CsvFile of(URL resource) {
        if (resource == null) {
            throw new DataException("The address is null. Is the name of the resource right?");
        }
        return new CsvFile(resource.getPath(), null, resource::openStream);
    }

    /** Sets what stands between two cells. Default: a comma. */
    public CsvFile separator(char separator) {
        if (separator == '"' || separator == '\n' || separator == '\r') {
            throw new IllegalArgumentException(
                    "The separator must be neither a quote nor a line break.");
        }
        return with(file -> file.separator = separator);
    }

    /** Names the columns of a file whose first line is a row already. */
    public CsvFile header(String... columns) {
        return with(file -> file.header = List.of(columns));
    }

    /**
     * Adds texts that stand for a missing value, such as {@code "NA"}, {@code "?"} or {@code "."}.
     * Default: only the cell without a text.
     */
    public CsvFile missing(String... texts) {
        Set<String> all = new HashSet<>(missing);
        all.addAll(List.of(texts));
        return with(file -> file.missing = Set.copyOf(all));
    }

    /** Lets spaces around a cell not count. */
    public CsvFile strip() {
        return with(file -> file.strip = true);
    }

    /** Sets the encoding. Default: UTF-8. */
    public CsvFile charset(Charset charset) {
        Objects.requireNonNull(charset, "charset");
        return with(file -> file.charset = charset);
    }

    /**
     * Leaves bad rows out, up to a number of them. Default: none.
     *
     * @param limit how many; one more ends the reading
     * @param report is given a message for each, as {@code System.err::println}
     */
    public CsvFile skipBadRows(int limit, Consumer<String> report) {
        Objects.requireNonNull(report, "report");
        Arguments.atLeast("limit", limit, 0);
        return with(
                file -> {
                    file.badRows = limit;
                    file.report = report;
                });
    }

    private CsvFile with(Consumer<CsvFile> change) {
        CsvFile file = new CsvFile(name, path, opener);
        file.separator = separator;
        file.header = header;
        file.missing = missing;
        file.strip = strip;
        file.charset = charset;
        file.badRows = badRows;
        file.report = report;
        change.accept(file);
        return file;
    }

    /**
     * Reads all rows into memory, each with its label.
     *
     * @param parser makes records of rows: the generated one
     * @param label gives the label of a row; null makes the row a bad one
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
                    R input = made(row, "record", parser::parse);
                    labels.add(made(row, "label", label));
                    inputs.add(input);
                    lines.add(row.line());
                });
        return new ReadRows<>(this, inputs, labels, lines.build().toArray());
    }

    /**
     * Reads all rows once, with their labels, and leaves them in the file: for files that are
     * larger than memory. A row is read again whenever it is asked for; kept are 20 bytes a row and
     * its label. The file must stay as it is meanwhile. It is a path, not a resource, its encoding
     * UTF-8, ISO-8859-1 or US-ASCII, and its separator an ASCII character.
     *
     * @param parser makes records of rows: the generated one; it may be called by several threads
     * @param label gives the label of a row; null makes the row a bad one
     * @throws DataException if the file cannot be read, lacks a column or has too many bad rows
     */
    public <R, L> Dataset<R, L> stream(
            RowParser<? extends R> parser, Function<? super CsvRow, ? extends L> label) {
        if (path == null) {
            throw new DataException(
                    name + " is a resource, which is not read by parts. Take CsvFile.read.");
        }
        return new StreamedRows<>(this, path, parser, label, new BadRows(badRows, report));
    }

    /**
     * Reads all rows into memory without labels, to predict them.
     *
     * @throws DataException if the file cannot be read, lacks a column or has too many bad rows
     */
    public <R> List<R> rows(RowParser<? extends R> parser) {
        List<R> inputs = new ArrayList<>();
        each(parser, row -> inputs.add(made(row, "record", parser::parse)));
        return inputs;
    }

    private void each(RowParser<?> parser, Consumer<CsvRow> action) {
        BadRows bad = new BadRows(badRows, report);
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
     * @throws DataException if that fails
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

    /** What a function makes of a row; a failure makes the row a bad one. */
    static <T> T made(CsvRow row, String what, Function<? super CsvRow, ? extends T> function) {
        T value;
        try {
            value = function.apply(row);
        } catch (DataException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BadRowException(row.place() + ": there is no " + what + ": " + e, e);
        }
        if (value == null) {
            throw new BadRowException(row.place() + ": the " + what + " is null.", null);
        }
        return value;
    }

    /** What messages call it. */
    String name() {
        return name;
    }

    char separator() {
        return separator;
    }

    /** The names of the columns, or null where the first line has them. */
    List<String> header() {
        return header;
    }

    /** The texts that stand for a missing value. */
    Set<String> missing() {
        return missing;
    }

    /** Whether spaces around a cell do not count. */
    boolean strips() {
        return strip;
    }

    Charset charset() {
        return charset;
    }

    @Override
    public String toString() {
        return "CsvFile(" + name + ")";
    }
}
