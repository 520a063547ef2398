package dev.condyle.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Native memory stays where it was, for layers in a chain and for a forward pass that is a method.
 * By default each takes 16 trainings and 4,000 predictions; with {@code -Dcondyle.soak} 50 and
 * 20,000.
 */
@EnabledOnOs(OS.LINUX)
class SoakTest {

    private static final boolean FULL = System.getProperty("condyle.soak") != null;

    /** What the fixed heap of the process takes; it is not native memory. */
    private static final long HEAP_KIB = 256 * 1024;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"digits", "subclass"})
    void trainingsAndPredictionsLeaveNativeMemoryWhereItWas(String sample) throws Exception {
        List<String> lines = run(sample, FULL ? 50 : 16, FULL ? 20_000 : 4_000);

        requireSteady(memory(lines, "training"), 10);
        requireSteady(memory(lines, "prediction"), 10);
    }

    /** The last measurement beside the one after which it should no longer grow. */
    private static void requireSteady(long[] kib, int settled) {
        long before = kib[settled - 1] - HEAP_KIB;
        long after = kib[kib.length - 1] - HEAP_KIB;
        double ratio = (double) after / before;
        assertTrue(
                ratio < 1.05,
                () -> "native memory went from %,d to %,d KiB".formatted(before, after));
    }

    private static long[] memory(List<String> lines, String part) {
        return lines.stream()
                .filter(line -> line.startsWith(part + " "))
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .toArray();
    }

    private List<String> run(String sample, int trainings, int predictions)
            throws IOException, InterruptedException {
        File output = folder.resolve("output.txt").toFile();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xms256m",
                                "-Xmx256m",
                                "-XX:+AlwaysPreTouch",
                                // What the second compiler takes comes late and is not ours.
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Soak.class.getName(),
                                sample,
                                String.valueOf(trainings),
                                String.valueOf(predictions))
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        try {
            assertTrue(process.waitFor(20, TimeUnit.MINUTES), "still running");
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output.toPath());
        lines.forEach(System.out::println);
        assertEquals(0, process.exitValue(), () -> String.join("\n", lines));
        return lines;
    }
}
