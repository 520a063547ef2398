package dev.condyle.runtime.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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

/** Rows that remain in their file. Only their positions and labels are kept in memory. */
final class StreamedRows<R, L> implements Dataset<R, L> {

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);

    private final CsvFile file;
    private final Path path;
    private final RowParser<? extends R> parser;
    private final FileTime changed;
    private final CsvHeader header;
    private final List<L> labels = new ArrayList<>();
    private long[] starts = new long[64];
    private long[] lines = new long[64];
    private int[] lengths = new int[64];

    /** Reads all rows once. */
    StreamedRows(
            CsvFile file,
            Path path,
            RowParser<? extends R> parser,
            Function<? super CsvRow, ? extends L> label) {
        this.file = file;
        this.path = path;
        this.parser = parser;
        if (!ENCODINGS.contains(file.options().charset())) {
            throw new DataException(
                    file.name()
                            + " is in "
                            + file.options().charset()
                            + ", whose rows cannot be located by bytes. Only "
                            + ENCODINGS
                            + " can be streamed: use CsvFile.read.");
        }
        if (file.options().separator() > 0x7F) {
            throw new DataException(
                    file.name()
                            + " cannot be streamed: the separator "
                            + file.options().separator()
                            + " is not an ASCII character. Use CsvFile.read.");
        }
        try (RowScanner rows = new RowScanner(file, file.open())) {
            changed = Files.getLastModifiedTime(path);
            header =
                    CsvSyntax.header(
                            file,
                            file.options().header() == null
                                    ? record(rows.next(), 1)
                                    : file.options().header());
            header.require(parser.columns());
            scan(rows, label);
        } catch (IOException e) {
            throw new DataException(file.name() + " cannot be read: " + e, e);
        }
    }

    private void scan(RowScanner rows, Function<? super CsvRow, ? extends L> label)
            throws IOException {
        BadRows bad = file.options().badRows().get();
        // Equal labels become one object, so that a label costs no more than a reference.
        Map<L, L> known = new HashMap<>();
        for (byte[] bytes = rows.next(); bytes != null; bytes = rows.next()) {
            CsvRow row = CsvSyntax.row(file, header, rows.line(), record(bytes, rows.line()));
            try {
                row.checkWidth();
                CsvFile.convert(row, "record", parser::parse);
                L its = CsvFile.convert(row, "label", label);
                add(rows, bytes.length, known.computeIfAbsent(its, any -> its));
            } catch (BadRowException e) {
                bad.add(e);
            }
        }
    }

    private void add(RowScanner rows, int length, L label) {
        int size = labels.size();
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + size / 2);
            lines = Arrays.copyOf(lines, size + size / 2);
            lengths = Arrays.copyOf(lengths, size + size / 2);
        }
        starts[size] = rows.start();
        lines[size] = rows.line();
        lengths[size] = length;
        labels.add(label);
    }

    private List<String> record(byte[] bytes, long line) {
        if (bytes == null) {
            return null;
        }
        try {
            String text =
                    file.options().charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
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
        try (FileChannel channel = FileChannel.open(path)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, starts[index] + bytes.position()) < 0) {
                    throw changed();
                }
            }
            if (!Files.getLastModifiedTime(path).equals(changed)) {
                throw changed();
            }
        } catch (IOException e) {
            throw new DataException(describe(index) + " cannot be read: " + e, e);
        }
        return CsvFile.convert(
                CsvSyntax.row(file, header, lines[index], record(bytes.array(), lines[index])),
                "record",
                parser::parse);
    }

    private DataException changed() {
        return new DataException(file.name() + " has changed since its rows were found.");
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
