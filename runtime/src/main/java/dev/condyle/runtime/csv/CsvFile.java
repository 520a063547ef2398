package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.internal.text.Arguments;
import dev.condyle.runtime.internal.text.ForeignText;
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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;

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
 * columns are ignored. A quoted cell may contain separators, line breaks and doubled quotes. Lines
 * end with LF, CR LF or CR. Empty lines and a byte order mark are ignored. Spaces are part of the
 * cell unless {@link #strip} is set. The default encoding is UTF-8. A file whose name ends with
 * {@code .gz} is decompressed.
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
                ForeignText.escaped(path.toString()),
                path,
                () -> Files.newInputStream(path),
                CsvOptions.DEFAULT);
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
        return new CsvFile(
                ForeignText.escaped(resource.getPath()),
                null,
                resource::openStream,
                CsvOptions.DEFAULT);
    }

    /**
     * Sets the separator of cells. Default: a comma. If the first line of the file is {@code
     * sep=;}, as in files for Excel, the file is read with that separator instead.
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

    /**
     * Strips spaces around cells. A quote after a space then begins a quoted cell: {@code 1, "a,
     * b"} has two cells. A line of spaces counts as an empty line. Off by default.
     */
    public CsvFile strip() {
        return with(options.strip(true));
    }

    /**
     * Skips lines at the beginning of the file, such as a title. Quotes have no meaning in them.
     * Default: 0.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public CsvFile skipLines(int lines) {
        return with(options.skipLines(Arguments.atLeast("lines", lines, 0)));
    }

    /**
     * Sets the decimal separator of numbers, such as a comma. Default: a point.
     *
     * @throws IllegalArgumentException if it is a letter, a digit, a sign, a quote or a space
     */
    public CsvFile decimal(char decimal) {
        return with(options.format(options.format().decimal(separator("decimal", decimal))));
    }

    /**
     * Sets a separator between groups of three digits, as in {@code 1,234,567}. Numbers without it
     * are still accepted. Groups of another length are refused, since the character is then more
     * likely a decimal separator. By default there is none.
     *
     * @throws IllegalArgumentException if it is a letter, a digit, a sign, a quote or a line break
     */
    public CsvFile thousands(char separator) {
        boolean space = separator != '\n' && separator != '\r' && isSpace(separator);
        return with(
                options.format(
                        options.format()
                                .thousands(space ? separator : separator("thousands", separator))));
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static char separator(String name, char character) {
        if (Character.isLetterOrDigit(character)
                || isSpace(character)
                || Character.isISOControl(character)
                || "+-\"".indexOf(character) >= 0) {
            throw new IllegalArgumentException(
                    name
                            + " must be a punctuation mark, not "
                            + ForeignText.quoted(Character.toString(character), '\''));
        }
        return character;
    }

    /**
     * Sets the pattern of {@link Cell#DATE}, such as {@code dd.MM.yyyy}, in the letters of {@link
     * java.time.format.DateTimeFormatter}. Names of months are English, in any case. Dates that do
     * not exist are refused. Default: ISO 8601.
     *
     * @throws IllegalArgumentException if the pattern is malformed or does not determine a date
     */
    public CsvFile dateFormat(String pattern) {
        return with(options.format(options.format().date(DatePattern.ofDate(pattern))));
    }

    /**
     * Sets the pattern of {@link Cell#DATE_TIME}, such as {@code dd.MM.yyyy HH:mm}, by the same
     * rules as {@link #dateFormat}. Default: ISO 8601.
     *
     * @throws IllegalArgumentException if the pattern is malformed or does not determine a date and
     *     a time
     */
    public CsvFile dateTimeFormat(String pattern) {
        return with(options.format(options.format().dateTime(DatePattern.ofDateTime(pattern))));
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

    /**
     * Sets the sample weights of the rows, see {@link Dataset#weight}: {@code file.weight(row ->
     * row.require("fnlwgt", Cell.DOUBLE))}. By default, every row has weight 1.
     *
     * @param weight returns the weight of a row. A weight that is not a finite number of at least 0
     *     makes the row bad.
     */
    public CsvFile weight(ToDoubleFunction<? super CsvRow> weight) {
        Objects.requireNonNull(weight, "weight");
        return with(options.weight(weight));
    }

    /** Sets the separator that the file declares. */
    CsvFile declaring(Optional<Character> separator) {
        return separator.map(this::separator).orElse(this);
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
        DoubleStream.Builder weights = DoubleStream.builder();
        each(
                parser,
                row -> {
                    R input = convert(row, "record", parser::parse);
                    // Before the label: a label function may remember the rows that it accepts.
                    double weight = weight(row);
                    L value = convert(row, "label", label);
                    weights.add(weight);
                    labels.add(value);
                    inputs.add(input);
                    lines.add(row.line());
                });
        Dataset<R, L> rows = new ReadRows<>(this, inputs, labels, lines.build().toArray());
        return options.weight().isEmpty() ? rows : rows.weighted(weights.build().toArray());
    }

    /**
     * Reads all rows and their labels once, but leaves the rows in the file. Use it for files
     * larger than memory: it keeps 20 bytes per row and the labels, and reads a row again when it
     * is used. The file must not change in the meantime, and stays open until the data set is
     * garbage collected. It must be a path, not a resource; its encoding must be UTF-8, ISO-8859-1
     * or US-ASCII, and its separator an ASCII character. A {@code .gz} file cannot be streamed.
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
        StreamedRows<R, L> rows = new StreamedRows<>(this, path, parser, label);
        return options.weight().isEmpty() ? rows : rows.weighted(rows.weights());
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
        options.format().check();
        InputStream stream;
        try {
            stream = opener.open();
        } catch (IOException e) {
            Interrupts.check(e);
            throw new DataException(
                    name + " cannot be opened: " + ForeignText.escaped(e.toString()), e);
        }
        return isCompressed() ? unpacked(stream) : stream;
    }

    private InputStream unpacked(InputStream packed) {
        try {
            return new GZIPInputStream(packed, 1 << 16);
        } catch (IOException e) {
            try {
                packed.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            Interrupts.check(e);
            throw new DataException(
                    name
                            + " is not a gzip file, despite its name ("
                            + ForeignText.escaped(e.toString())
                            + ").",
                    e);
        }
    }

    /** Returns whether the name of the file ends with {@code .gz}. */
    boolean isCompressed() {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
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
        } catch (DataException | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BadRowException(
                    row.place()
                            + ": the "
                            + what
                            + " cannot be created ("
                            + ForeignText.escaped(e.toString())
                            + ").",
                    e);
        }
        if (value == null) {
            throw new BadRowException(row.place() + ": the " + what + " is null.", null);
        }
        return value;
    }

    /**
     * Returns the sample weight of a row.
     *
     * @throws BadRowException if it is out of range
     */
    double weight(CsvRow row) {
        if (options.weight().isEmpty()) {
            return 1;
        }
        double weight = convert(row, "weight", options.weight().get()::applyAsDouble);
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new BadRowException(
                    row.place()
                            + ": the weight must be a finite number of at least 0, not "
                            + weight
                            + ".",
                    null);
        }
        return weight;
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
