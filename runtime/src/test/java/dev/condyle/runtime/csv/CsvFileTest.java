package dev.condyle.runtime.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void missingIsSuggestedForACommonPlaceholder() {
        CsvFile file = file(HEADER + "Adelie,NA,3750,.,NA\n");
        assertRefused(
                file,
                "FILE, line 2, column \"Beak Length (mm)\": \"NA\" is not a number. If it represents"
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
        for (String text : List.of("abc", "39,1", "1f", "0x1p3", " NaN", " 1", "1e999", "--1")) {
            assertRefused(
                    HEADER + "\"A\nB\",1,2,DREAM,\nAdelie,\"" + text + "\",3750,DREAM,\n",
                    "FILE, line 4, column \"Beak Length (mm)\": \"" + text + "\" is not a number.");
        }
        assertRefused(
                HEADER + "Adelie,1,3750.0,DREAM,\n",
                "FILE, line 2, column \"mass\": \"3750.0\" is not a whole number (int).");
        assertRefused(
                HEADER + "Adelie,1,,DREAM,\n",
                "FILE, line 2, column \"mass\": the value is missing, but a whole number (int) is"
                        + " required. If values can be missing, use a wrapper type such as Integer"
                        + " instead of int.");
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
                        path + ", line 3, column \"Beak Length (mm)\": \"x\" is not a number.",
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
        List<String> messages = Collections.synchronizedList(new ArrayList<>());
        Thread interrupted =
                new Thread(
                        () -> {
                            while (!done.get()) {
                                Thread.currentThread().interrupt();
                                try {
                                    data.input(0);
                                } catch (DataException e) {
                                    messages.add(e.getMessage());
                                }
                            }
                        });
        interrupted.start();
        try {
            while (messages.size() < 100 && interrupted.isAlive()) {
                assertEquals(new Bird(1.0, 3, Island.DREAM, null), data.input(1));
            }
        } finally {
            done.set(true);
            interrupted.join();
        }
        assertTrue(messages.size() >= 100);
        String message = path + ", line 2 cannot be read: java.nio.channels.";
        messages.forEach(text -> assertTrue(text.startsWith(message), text));
        assertEquals(new Bird(1.0, 2, Island.DREAM, null), data.input(0));
    }
}
