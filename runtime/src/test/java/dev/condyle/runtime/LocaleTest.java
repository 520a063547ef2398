package dev.condyle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.csv.CsvRow;
import dev.condyle.runtime.csv.RowParser;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.training.History;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results do not depend on the default locale: Arabic digits, the dotless Turkish i. */
final class LocaleTest {

    private enum Kind {
        TITLE,
        IBIS
    }

    private static final List<String> LOCALES =
            List.of("ar-EG", "tr-TR", "de-DE", "hi-IN-u-nu-deva");

    /** Uses the default locale. The arguments of a call of {@code formatted} precede it. */
    private static final List<Pattern> DEFAULT_LOCALE =
            List.of(
                    Pattern.compile("\\.to(?:Lower|Upper)Case\\(\\)"),
                    Pattern.compile("String\\.format\\(\\s*\""),
                    Pattern.compile("printf\\(\\s*\""),
                    Pattern.compile("%[-0-9,.+( ]*[defgDEFG][^\";]*\"\\s*\\.formatted\\("));

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void resultsAreTheSameUnderEachLocale(@TempDir Path folder) throws IOException {
        List<String> expected = null;
        for (String tag : LOCALES) {
            Locale.setDefault(Locale.ROOT);
            List<String> root = results(folder);
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals(root, results(folder), tag);
            expected = root;
        }
        assertEquals(
                "TITLE 0.7311; 1,234.5; 7; 2007-11-16; true; line 3",
                String.join("; ", expected.subList(0, 6)));
    }

    private static List<String> results(Path folder) throws IOException {
        List<String> results = new ArrayList<>();
        results.add(Prediction.ofLogits(LabelSets.of(Kind.class), new float[] {1, 0}).toString());
        Path path =
                Files.writeString(
                        folder.resolve("birds.csv"),
                        "kind,number,count,date,flag\ntitle,\"1,234.5\",7.0,16 Nov 2007,YES\nibis,1,\u0663,,\n");
        List<String> problems = new ArrayList<>();
        Dataset<List<Object>, String> data =
                CsvFile.of(path)
                        .thousands(',')
                        .dateFormat("d MMM yyyy")
                        .skipBadRows(1, problems::add)
                        .read(RowParser.of(LocaleTest::cells), row -> row.text("number"));
        results.add(data.label(0));
        List<Object> cells = data.input(0);
        results.add(cells.get(2).toString());
        results.add(cells.get(3).toString());
        results.add(cells.get(4).toString());
        results.add(problems.get(0).replaceAll(".*(line \\d+).*", "$1"));
        results.addAll(problems);
        results.add(cells.toString());
        ByteBuffer buffer = ByteBuffer.allocate(100);
        results.add(
                assertThrows(
                                DataException.class,
                                () ->
                                        Inputs.ints(new Shape(2), 10)
                                                .encode(new int[] {1, 77}, buffer))
                        .getMessage());
        History.Epoch epoch =
                new History.Epoch(
                        1,
                        0.5,
                        0.25,
                        Double.NaN,
                        0.001,
                        12,
                        Optional.of(new History.Validation(1.5, 0.125, Double.NaN, Map.of())));
        results.add(new History(List.of(epoch)).toString());
        results.add(new Shape(2, 3).toString());
        return results;
    }

    private static List<Object> cells(CsvRow row) {
        LocalDate date = row.get("date", Cell.DATE);
        return Arrays.asList(
                row.constant("kind", Kind.class),
                row.get("number", Cell.DOUBLE),
                row.get("count", Cell.INT),
                date,
                row.get("flag", Cell.BOOLEAN));
    }

    @Test
    void noSourceFormatsNumbersByTheDefaultLocale() {
        List<String> found = new ArrayList<>();
        for (String module : List.of("runtime", "processor")) {
            for (Path file : SourceFiles.of(module).paths()) {
                String text = SourceFiles.text(file);
                for (Pattern pattern : DEFAULT_LOCALE) {
                    pattern.matcher(text)
                            .results()
                            .forEach(it -> found.add(file + ": " + it.group()));
                }
            }
        }
        assertEquals(List.of(), found);
        assertTrue(DEFAULT_LOCALE.get(3).matcher("\"Id %d of %s.\"\n  .formatted(1)").find());
    }
}
