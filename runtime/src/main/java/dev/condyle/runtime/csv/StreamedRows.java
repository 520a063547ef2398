package dev.condyle.runtime.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.internal.text.ForeignText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The rows of a file, read on demand. Only their positions and labels are kept in memory. */
final class StreamedRows<R, L> implements Dataset<R, L> {

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);

    private final CsvFile file;
    private final Path path;
    private final RowFile rows;
    private final RowParser<? extends R> parser;
    private final FileTime changed;
    private final CsvHeader header;
    private final List<L> labels = new ArrayList<>();
    private long[] starts = new long[64];
    private long[] lines = new long[64];
    private int[] lengths = new int[64];
    private double[] weights = {}; // empty if rows have no weights

    /** Reads all rows once, to check them and record their positions. */
    StreamedRows(
            CsvFile opened,
            Path path,
            RowParser<? extends R> parser,
            Function<? super CsvRow, ? extends L> label) {
        this.path = path;
        this.rows = new RowFile(path);
        this.parser = parser;
        try (RowScanner scanner = scanner(opened)) {
            file = scanner.open();
            checkSeparator();
            changed = Files.getLastModifiedTime(path);
            header =
                    CsvSyntax.header(
                            file,
                            file.options().header() == null
                                    ? record(scanner.next(), 1)
                                    : file.options().header());
            header.require(parser.columns());
            scan(scanner, label);
        } catch (IOException e) {
            Interrupts.check(e);
            throw new DataException(
                    opened.name() + " cannot be read: " + ForeignText.escaped(e.toString()), e);
        }
    }

    private static RowScanner scanner(CsvFile file) {
        if (file.isCompressed()) {
            throw new DataException(
                    file.name()
                            + " is compressed, which cannot be streamed. Decompress it, or use"
                            + " CsvFile.read.");
        }
        if (!ENCODINGS.contains(file.options().charset())) {
            throw new DataException(
                    file.name()
                            + " cannot be streamed: the encoding "
                            + file.options().charset()
                            + " is not one of "
                            + ENCODINGS
                            + ". Use CsvFile.read instead.");
        }
        return new RowScanner(file, file.open());
    }

    private void checkSeparator() {
        if (file.options().separator() > 0x7F) {
            throw new DataException(
                    file.name()
                            + " cannot be streamed: the separator "
                            + file.options().separator()
                            + " is not an ASCII character. Use CsvFile.read instead.");
        }
    }

    private void scan(RowScanner scanner, Function<? super CsvRow, ? extends L> label)
            throws IOException {
        BadRows bad = file.options().badRows().get();
        // Equal labels share one object, so each row needs only a reference.
        Map<L, L> known = new HashMap<>();
        for (byte[] bytes = scanner.next(); bytes != null; bytes = scanner.next()) {
            CsvRow row = CsvSyntax.row(file, header, scanner.line(), record(bytes, scanner.line()));
            try {
                row.checkWidth();
                CsvFile.convert(row, "record", parser::parse);
                L value = CsvFile.convert(row, "label", label);
                double weight = file.weight(row);
                add(scanner, bytes.length, known.computeIfAbsent(value, any -> value));
                add(weight);
            } catch (BadRowException e) {
                bad.add(e);
            }
        }
    }

    private void add(RowScanner scanner, int length, L label) {
        int size = labels.size();
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + size / 2);
            lines = Arrays.copyOf(lines, size + size / 2);
            lengths = Arrays.copyOf(lengths, size + size / 2);
        }
        starts[size] = scanner.start();
        lines[size] = scanner.line();
        lengths[size] = length;
        labels.add(label);
    }

    /** Adds the weight of the last row. */
    private void add(double weight) {
        if (file.options().weight().isPresent()) {
            weights =
                    weights.length < starts.length
                            ? Arrays.copyOf(weights, starts.length)
                            : weights;
            weights[labels.size() - 1] = weight;
        }
    }

    /** Returns the weights of the rows. */
    double[] weights() {
        return Arrays.copyOf(weights, size());
    }

    private List<String> record(byte[] bytes, long line) {
        if (bytes == null) {
            return null;
        }
        try {
            String text =
                    file.options().charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (file.options().strip()) {
                text = StrippedReader.stripped(text, file.options().separator());
            }
            return CsvSyntax.reader(file).ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException e) {
            throw CsvSyntax.malformed(file, e, line - 1);
        } catch (CharacterCodingException e) {
            throw CsvSyntax.unreadable(file, e, line - 1);
        }
    }

    @Override
    public int size() {
        return labels.size();
    }

    @Override
    public L label(int index) {
        return labels.get(index);
    }

    /** Reads the row from the file. */
    @Override
    public R input(int index) {
        Objects.checkIndex(index, size());
        ByteBuffer bytes = ByteBuffer.allocate(lengths[index]);
        try {
            if (!rows.read(bytes, starts[index])
                    || !Files.getLastModifiedTime(path).equals(changed)) {
                throw new DataException(
                        file.name()
                                + " has changed since CsvFile.stream read it. Call"
                                + " CsvFile.stream again.");
            }
        } catch (IOException e) {
            Interrupts.check(e);
            throw new DataException(
                    describe(index) + " cannot be read: " + ForeignText.escaped(e.toString()), e);
        }
        return CsvFile.convert(
                CsvSyntax.row(file, header, lines[index], record(bytes.array(), lines[index])),
                "record",
                parser::parse);
    }

    @Override
    public String describe(int index) {
        return CsvSyntax.place(file.name(), lines[index]);
    }

    @Override
    public String toString() {
        return "Dataset(" + size() + " rows of " + file.name() + ")";
    }
}
