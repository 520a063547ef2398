package dev.condyle.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran in a JVM of its own, with a fixed heap, and printed its {@link ResidentMemory}
 * in lines {@code PART N KIB}.
 *
 * @param heapMib the size of the heap
 * @param lines what the program printed
 */
public record MemoryRun(int heapMib, List<String> lines) {

    /** Runs a program; fails if it does not end well. */
    public static MemoryRun of(Path folder, int heapMib, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        File output = folder.resolve("output.txt").toFile();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xms" + heapMib + "m",
                        "-Xmx" + heapMib + "m",
                        "-XX:+AlwaysPreTouch",
                        // The memory of the second compiler grows late.
                        "-XX:TieredStopAtLevel=1",
                        // The structures of G1 outside the heap grow late, too.
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
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
        return new MemoryRun(heapMib, lines);
    }

    /**
     * Compares the native memory at the end of a part with that after which it should not grow.
     *
     * @param settled the number of that measurement, from 1
     */
    public void requireSteady(String part, int settled) {
        long[] kib =
                lines.stream()
                        .filter(line -> line.startsWith(part + " "))
                        .mapToLong(
                                line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                        .toArray();
        long before = kib[settled - 1] - heapMib * 1024L;
        long after = kib[kib.length - 1] - heapMib * 1024L;
        double ratio = (double) after / before;
        assertTrue(
                ratio < 1.05,
                () -> "native memory went from %,d to %,d KiB".formatted(before, after));
    }
}
