package dev.condyle.runtime.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes the bytes of CSV files at random. A file is either read, or refused with a {@link
 * DataException}, and streaming has the same result as reading. {@code -Dcondyle.fuzz=100000} sets
 * the number of files. A failure prints the seed of its file.
 */
final class CsvFuzzTest {

    private static final int FILES = Integer.getInteger("condyle.fuzz", 300);

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

    private static final String FILE =
            "text,int,double,date,flag\n"
                    + "Adélie,1,2.5,2007-11-16,yes\n"
                    + "\"a, \"\"b\"\"\nc\",-3,1e-3,2007-11-17,no\r\n"
                    + ",,,,\n\n"
                    + " \"x\" , 7 , .5 ,2024-02-29, T \n"
                    + "last,3.0,4,,0";

    /** Texts on which parsers often fail. */
    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "\"\"",
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
                    "ÿ");

    @TempDir Path folder;

    @Test
    void everyFileIsReadOrRefused() throws IOException {
        long slowest = 0;
        long slowestSeed = 0;
        int read = 0;
        for (long seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            byte[] bytes = mutated(random);
            Path path = Files.write(folder.resolve("fuzz.csv"), bytes);
            CsvFile file = file(path, random);
            String name = "seed " + seed + ": " + file + " " + Arrays.toString(bytes);
            long start = System.nanoTime();
            // Not a time limit for a slow machine, but the end of an endless loop.
            String result =
                    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> outcome(file), name);
            long nanos = System.nanoTime() - start;
            read += result.startsWith("[") ? 1 : 0;
            if (nanos > slowest) {
                slowest = nanos;
                slowestSeed = seed;
            }
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "CSV fuzz: %d files, %d read; slowest %.1f ms (seed %d)%n",
                FILES,
                read,
                slowest / 1e6,
                slowestSeed);
        assertTrue(FILES < 100 || read > 0 && read < FILES, "read " + read);
    }

    private static CsvFile file(Path path, Random random) {
        CsvFile file = CsvFile.of(path);
        if (random.nextInt(3) == 0) {
            file = file.strip();
        }
        if (random.nextInt(4) == 0) {
            file = file.skipLines(random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            file = file.header(COLUMNS.toArray(String[]::new));
        }
        if (random.nextInt(4) == 0) {
            file = file.decimal(',').thousands('.').separator(';');
        }
        if (random.nextInt(4) == 0) {
            file = file.dateFormat("d.M.yyyy");
        }
        List<Charset> charsets =
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.ISO_8859_1,
                        StandardCharsets.US_ASCII);
        file = file.charset(charsets.get(random.nextInt(5) % 3));
        return random.nextInt(3) == 0 ? file : file.skipBadRows(1000, report -> {});
    }

    private static byte[] mutated(Random random) {
        byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(bytes.length + 1);
            int end = Math.min(bytes.length, at + random.nextInt(8));
            byte[] piece =
                    switch (random.nextInt(4)) {
                        case 0 -> new byte[] {(byte) random.nextInt(256)};
                        case 1 -> Arrays.copyOfRange(bytes, at, end);
                        case 2 -> new byte[0];
                        default ->
                                PIECES.get(random.nextInt(PIECES.size()))
                                        .repeat(random.nextInt(20) == 0 ? 1000 : 1)
                                        .getBytes(StandardCharsets.UTF_8);
                    };
            boolean replace = random.nextBoolean();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            out.writeBytes(piece);
            out.write(bytes, replace ? end : at, bytes.length - (replace ? end : at));
            bytes = out.toByteArray();
        }
        return bytes;
    }

    /** Returns the rows, or the word that they are refused. */
    private static String outcome(CsvFile file) {
        String read;
        try {
            read = text(file.read(PARSER, CsvRow::line));
        } catch (DataException e) {
            check(e);
            read = "refused";
        }
        String streamed;
        try {
            streamed = text(file.stream(PARSER, CsvRow::line));
        } catch (DataException e) {
            check(e);
            streamed = "refused";
        }
        assertEquals(read, streamed);
        return read;
    }

    private static void check(DataException e) {
        assertTrue(e.getMessage().length() < 5000, e.getMessage());
        assertTrue(
                e.getMessage().chars().noneMatch(it -> it < ' ' || it == 0x202e), e.getMessage());
    }

    private static String text(Dataset<List<Object>, Long> data) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            rows.add(data.label(i) + ": " + data.input(i));
        }
        return rows.toString();
    }
}
