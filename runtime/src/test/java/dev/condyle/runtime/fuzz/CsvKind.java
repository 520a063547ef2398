package dev.condyle.runtime.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.csv.CsvRow;
import dev.condyle.runtime.csv.RowParser;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** CSV files with random options. Streaming has the same result as reading. */
final class CsvKind implements FuzzKind {

    static final String FILE =
            "text,int,double,date,flag\n"
                    + "Adélie,1,2.5,2007-11-16,yes\n"
                    + "\"a, \"\"b\"\"\nc\",-3,1e-3,2007-11-17,no\r\n"
                    + ",,,,\n\n"
                    + " \"x\" , 7 , .5 ,2024-02-29, T \n"
                    + "\"cr\r\",,,,\n"
                    + "end,,,,\"yes\r\"\n"
                    + "last,3.0,4,,0";

    /** Texts on which parsers often fail. */
    static final List<String> PIECES =
            List.of(
                    "\"",
                    "\"\"",
                    "\"\r",
                    "\r\"",
                    ",",
                    ";",
                    "\t",
                    "\n",
                    "\r",
                    "\r\n",
                    " ",
                    "\0",
                    "\uFEFF",
                    "sep=;\n",
                    "e",
                    ".",
                    "-",
                    "1e999",
                    "٠",
                    "\u202e",
                    "NaN",
                    "99999999999999999999",
                    "2007-02-30",
                    "ÿ",
                    ",,,,\n",
                    "a,,,,\r",
                    "\\");

    private static final List<String> COLUMNS = List.of("text", "int", "double", "date", "flag");
    private static final RowParser<List<Object>> PARSER =
            RowParser.of(
                    row ->
                            Arrays.asList(
                                    row.text("text"),
                                    row.get("int", Cell.INT),
                                    row.get("double", Cell.DOUBLE),
                                    row.get("date", Cell.DATE),
                                    row.get("flag", Cell.BOOLEAN)),
                    COLUMNS.toArray(String[]::new));

    private Mutator mutator;

    /**
     * How a file is read.
     *
     * @param skip the number of skipped lines
     * @param header whether the columns are given
     * @param german whether the separator is a semicolon
     * @param lenient whether bad rows are skipped
     */
    record Options(
            boolean strip,
            int skip,
            boolean header,
            boolean german,
            boolean date,
            Charset charset,
            boolean lenient) {

        static Options random(Random random) {
            List<Charset> charsets =
                    List.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.ISO_8859_1,
                            StandardCharsets.US_ASCII);
            return new Options(
                    random.nextInt(3) == 0,
                    random.nextInt(4) == 0 ? random.nextInt(3) : 0,
                    random.nextInt(4) == 0,
                    random.nextInt(4) == 0,
                    random.nextInt(4) == 0,
                    charsets.get(random.nextInt(5) % 3),
                    random.nextInt(3) > 0);
        }

        CsvFile of(Path path) {
            CsvFile file = CsvFile.of(path).charset(charset).skipLines(skip);
            file = strip ? file.strip() : file;
            file = header ? file.header(COLUMNS.toArray(String[]::new)) : file;
            file = german ? file.decimal(',').thousands('.').separator(';') : file;
            file = date ? file.dateFormat("d.M.yyyy") : file;
            return lenient ? file.skipBadRows(100_000, report -> {}) : file;
        }
    }

    static Map<Long, List<Object>> rows(Dataset<List<Object>, Long> data) {
        Map<Long, List<Object>> rows = new TreeMap<>();
        for (int i = 0; i < data.size(); i++) {
            assertEquals(null, rows.put(data.label(i), data.input(i)));
        }
        return rows;
    }

    static Map<Long, List<Object>> read(CsvFile file) {
        return rows(file.read(PARSER, CsvRow::line));
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Class<DataException> documented() {
        return DataException.class;
    }

    @Override
    public List<Input> valid(Path folder) throws IOException {
        byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
        byte[] german = FILE.replace('.', ':').replace(',', ';').getBytes(StandardCharsets.UTF_8);
        mutator = new Mutator(List.of(bytes, bytes, german), PIECES);
        Options options = new Options(false, 0, false, false, false, StandardCharsets.UTF_8, true);
        return List.of(new TextInput(Files.write(folder.resolve("v.csv"), bytes), bytes, options));
    }

    @Override
    public Input changed(Random random, Path folder) throws IOException {
        byte[] bytes = mutator.changed(random);
        return new TextInput(
                Files.write(folder.resolve("a.csv"), bytes), bytes, Options.random(random));
    }

    private record TextInput(Path path, byte[] file, Options options) implements Input {

        @Override
        public long bytes() {
            return file.length;
        }

        @Override
        public Map<Long, List<Object>> read() {
            Map<Long, List<Object>> rows;
            try {
                rows = CsvKind.read(options.of(path));
            } catch (DataException e) {
                try {
                    options.of(path).stream(PARSER, CsvRow::line);
                } catch (DataException streamed) {
                    throw e;
                }
                throw new AssertionError("only streamed", e);
            }
            Dataset<List<Object>, Long> streamed = options.of(path).stream(PARSER, CsvRow::line);
            assertEquals(rows, rows(streamed));
            return rows;
        }

        @Override
        public void check(Object read) throws IOException {
            checkRows((Map<?, ?>) read, file, options);
        }

        @Override
        public String toString() {
            return options + " " + Arrays.toString(file);
        }
    }

    /** Compares the texts, and the lines of the rows, with those of the model. */
    static void checkRows(Map<?, ?> read, byte[] file, Options options) throws IOException {
        String text = options.charset().newDecoder().decode(ByteBuffer.wrap(file)).toString();
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (options.strip()
                || text.startsWith("\"")
                || text.startsWith("sep=")
                || text.startsWith("SEP=")) {
            return;
        }
        char separator = options.german() ? ';' : ',';
        Optional<List<CsvModel.Row>> model = CsvModel.rows(text, separator, options.skip());
        assertTrue(model.isPresent(), "malformed");
        List<CsvModel.Row> rows = model.get();
        List<String> header = COLUMNS;
        if (!options.header()) {
            header = rows.get(0).cells().stream().map(String::strip).toList();
            rows = rows.subList(1, rows.size());
        }
        int found = 0;
        for (CsvModel.Row row : rows) {
            List<?> record = (List<?>) read.get(row.line());
            boolean rightWidth = row.cells().size() == header.size();
            if (record != null) {
                found++;
                assertTrue(rightWidth, "line " + row.line());
                String cell = row.cells().get(header.indexOf("text"));
                assertEquals(cell.isEmpty() ? null : cell, record.get(0));
            } else {
                int others = header.indexOf("text");
                boolean good = rightWidth;
                for (String column : COLUMNS) {
                    int index = header.indexOf(column);
                    good = good && (index == others || row.cells().get(index).isEmpty());
                }
                assertTrue(!good, "line " + row.line() + " is missing");
            }
        }
        assertEquals(found, read.size(), "rows on lines without a row");
    }
}
