package dev.condyle.runtime.csv;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

final class CsvFileTest {

    private enum Island {
        BISCOE,
        DREAM,
        TORGERSEN
    }

    private record Bird(Double beak, int mass, Island island, String note) {

        Bird {
            if (mass < 0) {
                throw new IllegalArgumentException("mass " + mass);
            }
        }
    }

    /** Parses rows like the code that the processor generates for such a record. */
    private static final RowParser<Bird> BIRDS =
            RowParser.of(
                    row ->
                            new Bird(
                                    row.get("Beak Length (mm)", Cell.DOUBLE),
                                    row.require("mass", Cell.INT),
                                    row.get("island", Cell.constant(Island.class)),
                                    row.text("note")),
                    "Beak Length (mm)",
                    "mass",
                    "island",
                    "note");

    private static final String HEADER = "species,Beak Length (mm),mass,island,note\n";

    @TempDir Path folder;
    private Path path;

    @BeforeEach
    void setUp() {
        path = folder.resolve("birds.csv");
    }

    private CsvFile file(String text) {
        return file(text, StandardCharsets.UTF_8);
    }

    private CsvFile file(String text, Charset charset) {
        try {
            return CsvFile.of(Files.writeString(path, text, charset));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Dataset<Bird, String> read(CsvFile file) {
        return file.read(BIRDS, row -> row.text("species"));
    }

    private void assertRefused(String text, String message) {
        assertRefused(file(text), message);
    }

    private void assertRefused(CsvFile file, String message) {
        DataException e = assertThrows(DataException.class, () -> read(file));
        assertEquals(message.replace("FILE", path.toString()), e.getMessage());
    }

    @Test
    void cellsAreFoundByColumnName() {
        Dataset<Bird, String> data =
                read(
                        file(
                                "note,unused,mass,island,Beak Length (mm),species\n"
                                        + "\"said \"\"hi, you\"\"\nand left\",x,3750,DREAM,39.1,Adelie\n"
                                        + ",,1,,,Gentoo\n"));
        assertEquals(2, data.size());
        assertEquals(
                new Bird(39.1, 3750, Island.DREAM, "said \"hi, you\"\nand left"), data.input(0));
        assertEquals(new Bird(null, 1, null, null), data.input(1));
        assertEquals(List.of("Adelie", "Gentoo"), List.of(data.label(0), data.label(1)));
    }

    @Test
    void aByteOrderMarkCarriageReturnsAndEmptyLinesAreIgnored() {
        String rows = "\uFEFF" + HEADER + "Adelie,39.1,3750,DREAM,\n\nGentoo,1,2,BISCOE,x";
        for (String end : List.of("\n", "\r\n", "\r")) {
            Dataset<Bird, String> data = read(file(rows.replace("\n", end)));
            assertEquals(new Bird(39.1, 3750, Island.DREAM, null), data.input(0));
            assertEquals(new Bird(1.0, 2, Island.BISCOE, "x"), data.input(1));
            assertEquals(2, data.size());
        }
    }

    private static final RowParser<List<String>> PAIRS =
            RowParser.of(row -> Arrays.asList(row.text("a"), row.text("b")), "a", "b");

    private static List<String> linesAndRows(Dataset<List<String>, Long> data) {
        return IntStream.range(0, data.size())
                .mapToObj(i -> data.label(i) + ": " + data.input(i))
                .toList();
    }

    @Test
    void rowsWithLineBreaksInTheirCellsAreReadCompletely() {
        for (String cell :
                List.of(
                        "x\r",
                        "x\n",
                        "x\r\n",
                        "\r",
                        "\r\r",
                        "\n\r",
                        "x\r\"\"",
                        "x\r\"\"\r",
                        "\r,",
                        "\r x")) {
            int inside = (int) cell.replace("\r\n", "\n").chars().filter(it -> it < ' ').count();
            String value = cell.replace("\"\"", "\"");
            String quoted = "\"" + cell + "\"";
            for (String end : List.of("\n", "\r\n", "\r")) {
                List<String> expected =
                        List.of(
                                "4: [" + value + ", 1]",
                                5 + inside + ": [y, " + value + "]",
                                6 + 2 * inside + ": [null, " + value + "]",
                                8 + 3 * inside + ": [z, 2]",
                                9 + 3 * inside + ": [null, " + value + "]");
                String text =
                        String.join(
                                end,
                                "",
                                "first",
                                "a,b",
                                quoted + ",1",
                                "y," + quoted,
                                "," + quoted,
                                "",
                                "z,2",
                                "," + quoted + end);
                CsvFile file = file(text).skipLines(2);
                assertEquals(expected, linesAndRows(file.read(PAIRS, CsvRow::line)), text);
                assertEquals(expected, linesAndRows(file.stream(PAIRS, CsvRow::line)), text);

                // Stripping removes line breaks at the ends of cells.
                String spaced = text.replace("\"" + end, "\" \t" + end).replace(",", "\t ,");
                if (!cell.contains(",")) {
                    expected =
                            expected.stream()
                                    .map(it -> it.replace(value, value.strip()))
                                    .map(it -> it.replace("[,", "[null,"))
                                    .map(it -> it.replace(", ]", ", null]"))
                                    .toList();
                    file = file(spaced).skipLines(2).strip();
                    assertEquals(expected, linesAndRows(file.read(PAIRS, CsvRow::line)), spaced);
                    assertEquals(expected, linesAndRows(file.stream(PAIRS, CsvRow::line)), spaced);
                }
            }
        }
    }

    @Test
    void aCellIsNotLostIfItEndsInACarriageReturn() {
        CsvFile file = file("a,b\n1,\"cr\r\"\nlast,3\n\"x\",\"\r\"\n");
        List<String> expected = List.of("2: [1, cr\r]", "4: [last, 3]", "5: [x, \r]");
        assertEquals(expected, linesAndRows(file.read(PAIRS, CsvRow::line)));
        assertEquals(expected, linesAndRows(file.stream(PAIRS, CsvRow::line)));
    }

    @Test
    void strippingAStreamedRowAllocatesLittle() {
        CsvFile file = file("a,b\n" + " x , \"y\" \n".repeat(2000)).strip();
        file.stream(PAIRS, CsvRow::line);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertEquals(2000, file.stream(PAIRS, CsvRow::line).size());
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / 2000;
        assertTrue(bytes < 8000, bytes + " bytes per row");
    }

    @Test
    void missingIsSuggestedForACommonPlaceholder() {
        CsvFile file = file(HEADER + "Adelie,NA,3750,.,NA\n");
        assertRefused(
                file,
                "FILE, line 2, column \"Beak Length (mm)\": \"NA\" is not a real number (double). If it represents"
                        + " a missing value, add CsvFile.missing(\"NA\").");
        assertEquals(new Bird(null, 3750, null, null), read(file.missing("NA", ".")).input(0));
    }

    @Test
    void separatorHeaderStripAndEncodingCanBeSet() {
        CsvFile file =
                file("Adélie; 39.1 ;3750; DREAM;\n", StandardCharsets.ISO_8859_1)
                        .separator(';')
                        .header("species", "Beak Length (mm)", "mass", "island", "note")
                        .strip();
        Dataset<Bird, String> data = read(file.charset(StandardCharsets.ISO_8859_1));
        assertEquals(new Bird(39.1, 3750, Island.DREAM, null), data.input(0));
        assertEquals("Adélie", data.label(0));
        assertRefused(
                file,
                "FILE cannot be read after line 0: it is not valid UTF-8."
                        + " Set the encoding with CsvFile.charset.");
    }

    @Test
    void rowsCanBeReadWithoutLabels() {
        List<Bird> birds = file(HEADER + ",1,2,BISCOE,x\n").rows(BIRDS);
        assertEquals(List.of(new Bird(1.0, 2, Island.BISCOE, "x")), birds);
    }

    @Test
    void aMissingColumnIsReported() {
        assertRefused(
                "species,Beak Lenght (mm),mass,island,note\n",
                "FILE has no column \"Beak Length (mm)\". The columns are species, Beak Lenght"
                        + " (mm), mass, island, note. Did you mean Beak Lenght (mm)? @Column sets the"
                        + " column of a record component.");
        assertRefused(
                "species,Beak Length (mm),mass,mass,island,note\n",
                "FILE has more than one column \"mass\". Column names must be unique.");
        CsvFile file = file(HEADER + "Adelie,1,2,DREAM,\n").skipBadRows(5, text -> {});
        DataException e =
                assertThrows(
                        DataException.class, () -> file.read(BIRDS, row -> row.text("Species")));
        assertTrue(e.getMessage().endsWith("Did you mean species?"), e.getMessage());
    }

    @Test
    void anotherSeparatorIsSuggested() {
        assertRefused(
                HEADER.replace(',', ';'),
                "FILE has no column \"Beak Length (mm)\". The columns are"
                        + " species;Beak Length (mm);mass;island;note. Is the separator ';'?"
                        + " Set it with CsvFile.separator.");
    }

    @Test
    void aRelativePathIsReportedAsAbsolute() {
        path = Path.of("nowhere", "none.csv");
        assertRefused(
                CsvFile.of(path),
                "The file "
                        + path.toAbsolutePath()
                        + " does not exist. Relative paths are resolved against the working"
                        + " directory.");
    }

    @Test
    void anInvalidNumberIsReportedWithFileLineAndColumn() {
        for (String text : List.of("abc", "1f", "0x1p3", " NaN", "--1")) {
            assertRefused(
                    HEADER + "\"A\nB\",1,2,DREAM,\nAdelie,\"" + text + "\",3750,DREAM,\n",
                    "FILE, line 4, column \"Beak Length (mm)\": \""
                            + text
                            + "\" is not a real number (double).");
        }
        assertRefused(
                HEADER + "Adelie,\"39,1\",3750,DREAM,\n",
                "FILE, line 2, column \"Beak Length (mm)\": \"39,1\" is not a real number (double)."
                        + " Is the comma a decimal comma? Set it with CsvFile.decimal(',').");
        assertRefused(
                HEADER + "Adelie,NaN,3750,DREAM,\n",
                "FILE, line 2, column \"Beak Length (mm)\": \"NaN\" is not a real number (double). If"
                        + " it represents a missing value, add CsvFile.missing(\"NaN\").");
        assertRefused(
                HEADER + "Adelie,1,3750.5,DREAM,\n",
                "FILE, line 2, column \"mass\": \"3750.5\" is not a whole number (int). It has a"
                        + " fraction, which requires double or float.");
        assertRefused(
                HEADER + "Adelie,1,,DREAM,\n",
                "FILE, line 2, column \"mass\": the value is missing, but a whole number (int) is"
                        + " required. If values can be missing, use Integer instead of int.");
    }

    @Test
    void anUnknownConstantIsReportedWithTheNearestName() {
        assertRefused(
                HEADER + "Adelie,1,2,TORGERSON,\n",
                "FILE, line 2, column \"island\": \"TORGERSON\" is not a constant of Island (BISCOE,"
                        + " DREAM, TORGERSEN). Did you mean TORGERSEN?");
    }

    @Test
    void aRowWithMoreOrFewerCellsIsBad() {
        String message =
                "FILE, line 3: the row has %s cells, but the file has 5 columns. Quote cells that"
                        + " contain a separator or a line break.";
        assertRefused(HEADER + "a,1,2,DREAM,\nb,1,2,DREAM\n", message.formatted(4));
        assertRefused(HEADER + "a,1,2,DREAM,\nb,1,2,DREAM,,\n", message.formatted(6));
    }

    @Test
    void anUnclosedQuoteIsReported() {
        String message = "FILE, line 3: the quote that opens here is never closed.";
        assertRefused(HEADER + "a,1,2,DREAM,\nb,1,2,\"DREAM,\nc,1,2,DREAM,\n", message);
        assertRefused(HEADER + "a,1,2,DREAM,\nb,1,2,\"DREAM\"\",\n", message);
        assertRefused(
                HEADER + "a,1,2,DREAM,\nb,1,2,DREAM,\"x\"y\n",
                "FILE, in the row after line 2: Unexpected character after closing quote: 'y'"
                        + " (0x79). Double every quote inside a quoted cell.");
        assertEquals(
                "the 5\" one", read(file(HEADER + "a,1,2,DREAM,the 5\" one\n")).input(0).note());
    }

    @Test
    void anEmptyFileIsRejectedAndAHeaderWithoutRowsIsNot() {
        String message = "FILE is empty. Its first line must contain the column names.";
        assertRefused("", message);
        assertRefused("\uFEFF\r\n", message);
        assertEquals(0, read(file(HEADER)).size());
        path = folder.resolve("none.csv");
        assertRefused(CsvFile.of(path), "The file FILE does not exist.");
    }

    @Test
    void badRowsAreReportedAndSkippedUpToALimit() {
        CsvFile file =
                file(
                        HEADER
                                + "a,1,2,DREAM,\n"
                                + "b,x,2,DREAM,\n"
                                + ",1,2,DREAM,\n"
                                + "d,1,-2,DREAM,\n"
                                + "e,1,2,DREAM,\n");
        List<String> reports = new ArrayList<>();
        Dataset<Bird, String> data = read(file.skipBadRows(3, reports::add));
        assertEquals(List.of("a", "e"), List.of(data.label(0), data.label(1)));
        assertEquals(2, data.size());
        assertEquals(
                List.of(
                        path
                                + ", line 3, column \"Beak Length (mm)\": \"x\" is not a real number (double).",
                        path + ", line 4: the label is null.",
                        path
                                + ", line 5: the record cannot be created"
                                + " (java.lang.IllegalArgumentException: mass -2)."),
                reports);
        assertRefused(
                file.skipBadRows(2, text -> {}),
                "FILE, line 5: the record cannot be created"
                        + " (java.lang.IllegalArgumentException: mass -2)."
                        + " The number of bad rows exceeds the limit of 2.");
    }

    @Test
    void aFailingLabelFunctionIsReportedWithTheLine() {
        DataException e =
                assertThrows(
                        DataException.class,
                        () ->
                                file(HEADER + ",1,2,DREAM,\n")
                                        .read(BIRDS, row -> Island.valueOf(row.text("species"))));
        assertEquals(
                path
                        + ", line 2: the label cannot be created"
                        + " (java.lang.NullPointerException: Name is null).",
                e.getMessage());
        assertEquals(
                path
                        + ", line 2, column \"species\": the value is missing, but a constant of"
                        + " Island is required.",
                assertThrows(
                                DataException.class,
                                () ->
                                        file(HEADER + ",1,2,DREAM,\n")
                                                .read(
                                                        BIRDS,
                                                        row ->
                                                                row.constant(
                                                                        "species", Island.class)))
                        .getMessage());
    }

    @Test
    void manyDistinctTextsAreReadUnchanged() {
        String text =
                HEADER
                        + IntStream.range(0, 100_000)
                                .mapToObj(i -> "a,1,2,DREAM,note " + i + "\n")
                                .collect(Collectors.joining());
        Dataset<Bird, String> data = read(file(text));
        assertEquals(100_000, data.size());
        assertEquals("note 99999", data.input(99_999).note());
    }

    @Test
    void anExampleIsDescribedByItsFirstLine() {
        Dataset<Bird, String> data =
                read(
                        file(HEADER + "a,1,2,DREAM,\"x\ny\"\n\nb,x,2,DREAM,\nc,1,2,DREAM,\n")
                                .skipBadRows(1, problem -> {}));
        assertEquals(path + ", line 2", data.describe(0));
        assertEquals(path + ", line 6", data.describe(1));
        assertEquals(path + ", line 6", data.subset(1).describe(0));
    }

    private void assertStreamedAsRead(String text) {
        CsvFile file = file(text).skipBadRows(1, problem -> {});
        Dataset<Bird, String> read = read(file);
        Dataset<Bird, String> streamed = file.stream(BIRDS, row -> row.text("species"));
        assertEquals(read.size(), streamed.size());
        for (int i = read.size() - 1; i >= 0; i--) {
            assertEquals(read.input(i), streamed.input(i));
            assertEquals(read.label(i), streamed.label(i));
            assertEquals(read.describe(i), streamed.describe(i));
        }
        RowParser<Long> line = RowParser.of(CsvRow::line);
        Dataset<Long, Long> lines = file.stream(line, CsvRow::line);
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(lines.label(i), lines.input(i));
        }
    }

    @Test
    void streamedRowsEqualReadRows() {
        String rows =
                "\uFEFF"
                        + HEADER
                        + "Adélie,39.1,3750,DREAM,\"said \"\"hi, you\"\"\nand left\"\n\n"
                        + "b,1,x,DREAM,\n"
                        + "Gentoo,1,2,BISCOE,the 5\" ône\nc,1,2,,\"\"";
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertStreamedAsRead(rows.replace("\n", end));
            assertStreamedAsRead((rows + "\n\n").replace("\n", end));
        }
        assertStreamedAsRead(HEADER);
    }

    @Test
    void streamingRejectsTheSameFilesAsReading() {
        for (String text :
                List.of(
                        "",
                        "\uFEFF\r\n",
                        "species,mass,island,note\n",
                        HEADER + "a,1,2,DREAM,\n\nb,1,x,DREAM,\n",
                        HEADER + "\"a\nb\",1,2,DREAM,\r\nb,1,2,DREAM\n",
                        HEADER + "a,1,2,DREAM,\nb,1,2,\"DREAM,\nc,1,2,DREAM,\n",
                        HEADER + "a,1,2,DREAM,\nb,1,2,DREAM,\"x\"y\n")) {
            CsvFile file = file(text);
            String read = assertThrows(DataException.class, () -> read(file)).getMessage();
            DataException streamed =
                    assertThrows(
                            DataException.class,
                            () -> file.stream(BIRDS, row -> row.text("species")));
            assertEquals(read, streamed.getMessage());
        }
        CsvFile latin = file(HEADER + "é,1,2,DREAM,\n", StandardCharsets.ISO_8859_1);
        assertThrows(DataException.class, () -> latin.stream(BIRDS, CsvRow::line));
        CsvFile wide = latin.charset(StandardCharsets.UTF_16);
        assertEquals(
                path
                        + " cannot be streamed: the encoding UTF-16 is not one of [UTF-8, US-ASCII,"
                        + " ISO-8859-1]. Use CsvFile.read instead.",
                assertThrows(DataException.class, () -> wide.stream(BIRDS, CsvRow::line))
                        .getMessage());
    }

    @Test
    void aSeparatorOfSeveralBytesCannotBeStreamed() {
        // The last byte of the c with a cedilla is also the last byte of the separator.
        CsvFile file = file("species§mass\nç\"q§1\nb§2\nc§\"3\"\n").separator('§');
        RowParser<Integer> masses = RowParser.of(row -> row.get("mass", Cell.INT), "mass");
        assertEquals(List.of(1, 2, 3), file.rows(masses));
        DataException e =
                assertThrows(
                        DataException.class, () -> file.stream(masses, row -> row.text("species")));
        assertEquals(
                path
                        + " cannot be streamed: the separator § is not an ASCII character. Use"
                        + " CsvFile.read instead.",
                e.getMessage());
    }

    @Test
    void anEndlessRowDoesNotFillTheMemory() throws IOException {
        byte[] chunk = "b,1,2,DREAM,\n".repeat(90_000).getBytes(StandardCharsets.UTF_8);
        byte[] noise = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        for (boolean quoted : new boolean[] {true, false}) {
            CsvFile file = file(HEADER + "a,1,2,DREAM,\nb,1,2," + (quoted ? "\"" : ""));
            try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.APPEND)) {
                for (int i = 0; i < 70; i++) {
                    out.write(quoted ? chunk : noise);
                }
            }
            DataException e =
                    assertThrows(DataException.class, () -> file.stream(BIRDS, CsvRow::line));
            assertEquals(
                    path
                            + ", line 3: "
                            + (quoted
                                    ? "the quote that opens here is not closed"
                                    : "the row that starts here does not end")
                            + " within 64 MB.",
                    e.getMessage());
            String read = assertThrows(DataException.class, () -> read(file)).getMessage();
            assertTrue(read.contains("maximum limit. Double every quote"), read);
        }
    }

    @Test
    void aChangeOfAStreamedFileIsReported() {
        Dataset<Bird, Long> data =
                file(HEADER + "a,1,2,DREAM,\nb,1,2,DREAM,\n").stream(BIRDS, CsvRow::line);
        assertEquals(3L, data.label(1));
        assertEquals(path + ", line 3", data.describe(1));
        file(HEADER);
        DataException e = assertThrows(DataException.class, () -> data.input(1));
        assertEquals(
                path + " has changed since CsvFile.stream read it. Call CsvFile.stream again.",
                e.getMessage());
    }

    @Test
    void anInterruptDoesNotStopTheReadsOfOtherThreads() throws InterruptedException {
        Dataset<Bird, Long> data =
                file(HEADER + "a,1,2,DREAM,\nb,1,3,DREAM,\n").stream(BIRDS, CsvRow::line);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger stopped = new AtomicInteger();
        Thread interrupted =
                new Thread(
                        () -> {
                            while (!done.get()) {
                                Thread.currentThread().interrupt();
                                try {
                                    data.input(0);
                                } catch (CancellationException e) {
                                    // The interrupt is no problem of the file, and stays set.
                                    if (Thread.currentThread().isInterrupted()) {
                                        stopped.incrementAndGet();
                                    }
                                }
                            }
                        });
        interrupted.start();
        try {
            while (stopped.get() < 100 && interrupted.isAlive()) {
                assertEquals(new Bird(1.0, 3, Island.DREAM, null), data.input(1));
            }
        } finally {
            done.set(true);
            interrupted.join();
        }
        assertTrue(stopped.get() >= 100);
        assertEquals(new Bird(1.0, 2, Island.DREAM, null), data.input(0));
    }

    @Test
    void anInterruptIsNoProblemOfTheFile() {
        CsvFile file = file(HEADER + "a,1,2,DREAM,\n");
        Dataset<Bird, Long> data = file.stream(BIRDS, CsvRow::line);
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> data.input(0));
            assertTrue(Thread.currentThread().isInterrupted());
            // The JDK does not interrupt the streams of files.
            assertEquals(1, read(file).size());
            assertTrue(Thread.currentThread().isInterrupted());
        } finally {
            Thread.interrupted();
        }
        assertEquals(new Bird(1.0, 2, Island.DREAM, null), data.input(0));
        CancellationException stopped = new CancellationException();
        RowParser<String> stops =
                RowParser.of(
                        row -> {
                            throw stopped;
                        });
        assertSame(stopped, assertThrows(CancellationException.class, () -> file.rows(stops)));
    }

    @Test
    void quotesAfterSpacesBeginACellIfSpacesAreStripped() {
        CsvFile file =
                file("species , Beak Length (mm), mass,island,note\n"
                                + "a, 1, 2 , DREAM, \"a, b\"\n"
                                + "   \n"
                                + " \"b\" ,\t\"1\",2, \"DREAM\"\t , \"x\n\"\"y\"\"\" \n"
                                + "c,1,2,,  \"\"  \n \t")
                        .strip();
        for (Dataset<Bird, String> data :
                List.of(read(file), file.stream(BIRDS, row -> row.text("species")))) {
            assertEquals(3, data.size());
            assertEquals(new Bird(1.0, 2, Island.DREAM, "a, b"), data.input(0));
            assertEquals(new Bird(1.0, 2, Island.DREAM, "x\n\"y\""), data.input(1));
            assertEquals(new Bird(1.0, 2, null, null), data.input(2));
            assertEquals("b", data.label(1));
            assertEquals(path + ", line 4", data.describe(1));
            assertEquals(path + ", line 6", data.describe(2));
        }
        // It is not a doubled quote.
        String message =
                "FILE, in the row after line 1: Unexpected character after closing quote: ' ' (0x20)."
                        + " Double every quote inside a quoted cell.";
        assertRefused(file(HEADER + "a,1,2,DREAM,\"x\" \"y\"\n").strip(), message);
        assertStreamRefused(file(HEADER + "a,1,2,DREAM,\"x\" \"y\"\n").strip(), message);
        assertRefused(
                file(HEADER + "a,1,2,DREAM, \"x\n").strip(),
                "FILE, line 2: the quote that opens here is never closed.");
        CsvFile tabs = file("a\tb\n\t 1 \n2\t\n").separator('\t').strip();
        RowParser<String> both = RowParser.of(row -> row.text("a") + row.text("b"), "a", "b");
        assertEquals(List.of("null1", "2null"), tabs.rows(both));
    }

    private void assertStreamRefused(CsvFile file, String message) {
        DataException e =
                assertThrows(
                        DataException.class, () -> file.stream(BIRDS, row -> row.text("species")));
        assertEquals(message.replace("FILE", path.toString()), e.getMessage());
    }

    @Test
    void aSeparatorLineIsUnderstoodAndLinesCanBeSkipped() {
        String rows = HEADER + "a,1,2,DREAM,\nb,1,x,DREAM,\n";
        for (String end : List.of("\n", "\r\n", "\r")) {
            for (String mark : List.of("", "\uFEFF")) {
                for (String first : List.of("sep=;\n", "SEP=;\n", "\"sep=;\"\n")) {
                    String text = mark + (first + rows.replace(',', ';')).replace("\n", end);
                    assertBirdBeforeLine(4, file(text));
                    assertBirdBeforeLine(4, file(text).skipLines(1));
                    assertBirdBeforeLine(4, file(text).separator('|'));
                }
                String title = mark + ("Birds \"of\" 2007, all\n\n\"\n" + rows).replace("\n", end);
                assertBirdBeforeLine(6, file(title).skipLines(3));
                assertBirdBeforeLine(3, file(mark + rows.replace("\n", end)));
            }
        }
        CsvFile tabs = file(("sep=\t\n" + rows).replace(',', '\t'));
        assertBirdBeforeLine(4, tabs);
        assertEquals(0, file("sep=;\n").header("a").rows(RowParser.of(CsvRow::line)).size());
        assertRefused(
                file("a\nb").skipLines(5),
                "FILE is empty. Its first line must contain the column names.");
        assertThrows(IllegalArgumentException.class, () -> tabs.skipLines(-1));
        CsvFile latin =
                file("é\n" + HEADER, StandardCharsets.ISO_8859_1)
                        .charset(StandardCharsets.UTF_8)
                        .skipLines(1);
        String encoding =
                "FILE cannot be read after line 0: it is not valid UTF-8. Set the encoding with"
                        + " CsvFile.charset.";
        assertRefused(latin, encoding);
        assertStreamRefused(latin, encoding);
        // Not a declaration.
        RowParser<String> cells = RowParser.of(row -> row.text("sep="), "sep=");
        assertEquals(List.of("1"), file("sep=\n1\n").rows(cells));
    }

    private void assertBirdBeforeLine(int line, CsvFile file) {
        CsvFile lenient =
                file.skipBadRows(
                        1,
                        text -> assertTrue(text.startsWith(path + ", line " + line + ","), text));
        for (Dataset<Bird, String> data :
                List.of(read(lenient), lenient.stream(BIRDS, row -> row.text("species")))) {
            assertEquals(1, data.size());
            assertEquals(new Bird(1.0, 2, Island.DREAM, null), data.input(0));
            assertEquals(path + ", line " + (line - 1), data.describe(0));
        }
    }

    @Test
    void numbersAndDatesHaveTheFormatOfTheFile() {
        CsvFile file =
                file("species;Beak Length (mm);mass;island;note\na;1.039,5;3.750;DREAM;16.11.2007\n")
                        .separator(';')
                        .thousands('.')
                        .decimal(',')
                        .dateFormat("dd.MM.yyyy")
                        .dateTimeFormat("dd.MM.yyyy HH:mm");
        for (Dataset<Bird, LocalDate> data :
                List.of(
                        file.read(BIRDS, row -> row.get("note", Cell.DATE)),
                        file.stream(BIRDS, row -> row.get("note", Cell.DATE)))) {
            assertEquals(new Bird(1039.5, 3750, Island.DREAM, "16.11.2007"), data.input(0));
            assertEquals(LocalDate.of(2007, 11, 16), data.label(0));
        }
        String same =
                "The decimal separator and the thousands separator are both ','. Set the other one"
                        + " with CsvFile.thousands.";
        assertEquals(
                same,
                assertThrows(IllegalArgumentException.class, () -> read(file.thousands(',')))
                        .getMessage());
        for (char character : new char[] {'1', 'e', '-', '"', '\n', ' ', '\u0661'}) {
            assertThrows(IllegalArgumentException.class, () -> file.decimal(character));
            assertEquals(
                    character == ' ',
                    assertDoesNotThrowIf(character == ' ', () -> file.thousands(character)));
        }
    }

    private static boolean assertDoesNotThrowIf(boolean allowed, Executable setter) {
        if (allowed) {
            assertDoesNotThrow(setter);
        } else {
            assertThrows(IllegalArgumentException.class, setter);
        }
        return allowed;
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void aCompressedFileIsReadByItsName() throws IOException {
        String text = HEADER + "Adélie,1,2,DREAM,\n".repeat(10_000);
        path = folder.resolve("birds.csv.GZ");
        byte[] packed = gzip(text);
        Files.write(path, packed);
        CsvFile file = CsvFile.of(path);
        assertEquals(10_000, read(file).size());
        assertEquals("Adélie", read(file).label(9_999));
        assertEquals(10_000, read(CsvFile.of(path.toUri().toURL())).size());
        assertStreamRefused(
                file,
                "FILE is compressed, which cannot be streamed. Decompress it, or use CsvFile.read.");
        Files.write(path, Arrays.copyOf(packed, packed.length / 2));
        String message = assertThrows(DataException.class, () -> read(file)).getMessage();
        assertTrue(message.endsWith("it is truncated: its gzip data ends early."), message);
        Files.writeString(path, text);
        assertRefused(
                file,
                "FILE is not a gzip file, despite its name (java.util.zip.ZipException: Not in GZIP"
                        + " format).");
        // Two files, one after the other, are one file.
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip(HEADER));
        both.write(gzip("a,1,2,DREAM,\n"));
        Files.write(path, both.toByteArray());
        assertEquals(1, read(file).size());
    }

    @Test
    void textsOfTheFileAreEscapedAndShortenedInMessages() {
        assertRefused(
                HEADER + "a,\"\u001b[31m\u202e\n1\",2,DREAM,\n",
                "FILE, line 2, column \"Beak Length (mm)\": \"\\u001B[31m\\u202E\\n1\" is not a real"
                        + " number (double).");
        assertRefused(
                HEADER + "a," + "x".repeat(1 << 20) + ",2,DREAM,\n",
                "FILE, line 2, column \"Beak Length (mm)\": \""
                        + "x".repeat(60)
                        + "…\" (1048576 characters) is not a real number (double).");
        String header = "\u001bb," + "c".repeat(100_000) + "," + "d,".repeat(1000);
        CsvFile file = file(header + "\n");
        DataException e = assertThrows(DataException.class, () -> read(file));
        assertTrue(e.getMessage().contains("The columns are \\u001Bb, c"), e.getMessage());
        assertTrue(e.getMessage().length() < 1000, e.getMessage());
        // The stack trace contains the messages of the causes.
        CsvFile cell = file(HEADER + "a,\u001b,2,DREAM,\n");
        for (Throwable at = assertThrows(DataException.class, () -> read(cell));
                at != null;
                at = at.getCause()) {
            assertFalse(at.getMessage().contains("\u001b"), at.getMessage());
        }
        CsvFile rejected = file(HEADER + "\u001b,1,2,DREAM,\n");
        String message =
                assertThrows(
                                DataException.class,
                                () ->
                                        rejected.read(
                                                BIRDS, row -> Island.valueOf(row.text("species"))))
                        .getMessage();
        assertFalse(message.contains("\u001b"), message);
    }

    @Test
    void longRowsAreReadInLinearTime() {
        assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> {
                    for (String cell :
                            List.of(
                                    " ".repeat(500_000) + "x" + "\"".repeat(500_000),
                                    "\"" + "\"\"".repeat(500_000) + "\"",
                                    " \t".repeat(500_000),
                                    "\"a\"" + " ".repeat(1_000_000),
                                    "1".repeat(1_000_000) + "x")) {
                        CsvFile file = file("a\n" + cell + "\nb\n").strip();
                        RowParser<String> parser = RowParser.of(row -> "", "a");
                        int rows = cell.isBlank() ? 1 : 2;
                        assertEquals(rows, file.rows(parser).size());
                        assertEquals(rows, file.stream(parser, CsvRow::line).size());
                    }
                });
    }

    private static final RowParser<String> NAMES = RowParser.of(row -> row.text("name"), "name");

    @Test
    void aColumnCanContainSampleWeights() {
        CsvFile file =
                file("name,w\na,0.5\nb,0\nc,3\n").weight(row -> row.require("w", Cell.DOUBLE));
        for (Dataset<String, String> data :
                List.of(
                        file.read(NAMES, row -> row.text("name")),
                        file.stream(NAMES, row -> row.text("name")))) {
            assertEquals(
                    List.of(0.5, 0.0, 3.0),
                    IntStream.range(0, data.size()).mapToObj(data::weight).toList());
            assertEquals("b", data.input(1));
            assertTrue(data.describe(2).endsWith("line 4"), data.describe(2));
        }
    }

    @Test
    void aWeightOutOfRangeMakesTheRowBad() {
        CsvFile file =
                file("name,w\na,0.5\nb,-1\nc,3\nd,\n").weight(row -> row.require("w", Cell.DOUBLE));
        String message =
                assertThrows(DataException.class, () -> file.read(NAMES, row -> "x")).getMessage();
        assertEquals(
                path + ", line 3: the weight must be a finite number of at least 0, not -1.0.",
                message);
        List<String> problems = new ArrayList<>();
        CsvFile lenient = file.skipBadRows(2, problems::add);
        for (Dataset<String, String> data :
                List.of(lenient.read(NAMES, row -> "x"), lenient.stream(NAMES, row -> "x"))) {
            assertEquals(2, data.size());
            assertEquals(3, data.weight(1));
        }
        assertEquals(4, problems.size());
        assertEquals(message, problems.get(2));
    }

    private enum Tag {
        CAT,
        HOT_DOG,
        RED
    }

    private <T> T only(String text, Function<CsvRow, T> label) {
        return file(text).read(RowParser.of(row -> row), label).label(0);
    }

    private void assertLabelRefused(String text, Function<CsvRow, ?> label, String message) {
        assertEquals(
                message, assertThrows(DataException.class, () -> only(text, label)).getMessage());
    }

    @Test
    void aCellCanContainASetOfLabels() {
        Function<CsvRow, Set<Tag>> tags = row -> row.constants("t", "|", Tag.class);
        assertEquals(Set.of(Tag.CAT, Tag.HOT_DOG), only("t,u\nhot dog|Cat| cat,x\n", tags));
        assertEquals(Set.of(), only("t,u\n,x\n", tags));
        assertEquals(
                List.of("b", "a"),
                List.copyOf(only("t\n\"b, a,,b\"\n", row -> row.texts("t", ","))));
        assertEquals(Set.of(), only("t,u\n,x\n", row -> row.texts("t", ",")));
        assertLabelRefused(
                "t\ncat|hotdogg\n",
                tags,
                path
                        + ", line 2, column \"t\": \"cat|hotdogg\" is not a list of constants of Tag"
                        + " (CAT, HOT_DOG, RED), separated by \"|\". There is no constant"
                        + " \"hotdogg\". Did you mean HOT_DOG?");
        assertThrows(
                UnsupportedOperationException.class, () -> only("t\ncat\n", tags).add(Tag.RED));
    }

    @Test
    void eachLabelCanHaveAColumn() {
        Function<CsvRow, Set<Tag>> tags = row -> row.flags(Tag.class);
        assertEquals(Set.of(Tag.CAT, Tag.HOT_DOG), only("red,Hot-dog,cat,n\n0,1,true,7\n", tags));
        assertEquals(
                List.of("n", "a"),
                List.copyOf(only("a,m,n\n1,no,yes\n", row -> row.flags("n", "m", "a"))));
        assertLabelRefused(
                "red,cat,hotdogs\n0,1,1\n",
                tags,
                path
                        + " has no column \"HOT_DOG\". The columns are red, cat, hotdogs. Did you mean"
                        + " hotdogs?");
        assertLabelRefused(
                "red,cat,hot dog,Hot_Dog\n0,1,1,1\n",
                tags,
                path
                        + " has more than one column for HOT_DOG: \"hot dog\", \"Hot_Dog\". Each"
                        + " constant requires one column.");
        assertLabelRefused(
                "red,cat,hot dog\n0,,1\n",
                tags,
                path
                        + ", line 2, column \"cat\": the value is missing, but true or false is"
                        + " required.");
        assertLabelRefused(
                "red,cat,hot dog\n0,2,1\n",
                tags,
                path
                        + ", line 2, column \"cat\": \"2\" is not true or false, t or f, yes or no, y"
                        + " or n, on or off, 1 or 0.");
    }

    @Test
    void aLabelCanBeANumber() {
        Function<CsvRow, Double> rings = row -> row.number("rings");
        assertEquals(7.5, only("rings\n7.5\n", rings));
        assertLabelRefused(
                "rings,x\n,1\n",
                rings,
                path
                        + ", line 2, column \"rings\": the value is missing, but a number is required.");
        assertLabelRefused(
                "rings\nmany\n",
                rings,
                path + ", line 2, column \"rings\": \"many\" is not a real number (double).");
    }

    @Test
    void aFunctionCanRejectARow() {
        List<String> problems = new ArrayList<>();
        Dataset<Integer, String> data =
                file("n\n1\n-2\n3\n-4\n")
                        .skipBadRows(2, problems::add)
                        .read(
                                RowParser.of(row -> row.require("n", Cell.INT), "n"),
                                row -> {
                                    if (row.number("n") == -2) {
                                        throw row.bad("n", "two is too many.");
                                    }
                                    if (row.number("n") == -4) {
                                        throw row.bad("nothing here.");
                                    }
                                    return "fine";
                                });
        assertEquals(2, data.size());
        assertEquals(
                List.of(
                        path + ", line 3, column \"n\": two is too many.",
                        path + ", line 5: nothing here."),
                problems);
    }
}
