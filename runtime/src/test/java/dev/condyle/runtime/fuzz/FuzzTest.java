package dev.condyle.runtime.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes valid files and folders of every kind that the library reads. Each changed input is
 * either read or rejected with the documented exception, whose message is readable. What is read
 * equals an independent reading where there is one. The CPU time and the memory of the slowest
 * reading are printed.
 *
 * <ul>
 *   <li>{@code -Dcondyle.fuzz=100000} sets the number of inputs, which all kinds share. A reading
 *       must then need less than a second of CPU time.
 *   <li>{@code -Dcondyle.fuzz.kind=csv,idx} selects kinds.
 *   <li>{@code -Dcondyle.fuzz.from=5000} sets the seed of the first input of each kind.
 * </ul>
 */
class FuzzTest {

    private static final int SAMPLE = 250;
    private static final double LIMIT_MS = 1000;

    private static final List<FuzzKind> ALL =
            List.of(
                    new SafetensorsKind(),
                    new SafetensorsIndexKind(),
                    NumpyKind.npz(),
                    NumpyKind.npy(),
                    new ZipKind(),
                    new TorchScriptKind(),
                    new IdxKind(),
                    new CsvKind(),
                    new GzipCsvKind(),
                    new ModelFolderKind(),
                    new ColumnStateKind(),
                    new ImageKind(),
                    new ExifKind(),
                    new ImageFolderKind());

    @TempDir Path folder;

    static Stream<Named<FuzzKind>> kinds() {
        return selected().stream().map(it -> Named.of(it.name(), it));
    }

    private static List<FuzzKind> selected() {
        String kinds = System.getProperty("condyle.fuzz.kind", "");
        List<String> names = List.of(kinds.split(","));
        List<FuzzKind> selected =
                ALL.stream().filter(it -> kinds.isEmpty() || names.contains(it.name())).toList();
        assertTrue(!selected.isEmpty(), () -> "no kind " + kinds);
        return selected;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyInputIsReadOrRejected(FuzzKind kind) throws Exception {
        Integer total = Integer.getInteger("condyle.fuzz");
        int count = total == null ? SAMPLE : Math.max(1, total / selected().size());
        long from = Long.getLong("condyle.fuzz.from", 0);
        try (Fuzzer fuzzer = new Fuzzer(kind, folder)) {
            Fuzzer.Summary summary = fuzzer.run(from, count);
            System.out.println(summary);
            assertTrue(total == null || summary.slowestMs() < LIMIT_MS, summary::toString);
            assertTrue(count < 100 || summary.accepted() > 0, summary::toString);
            boolean rejected = summary.accepted() < count;
            assertTrue(count < 100 || rejected == kind.rejects(), summary::toString);
        }
    }
}
