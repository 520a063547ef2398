package dev.condyle.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of this process. */
public final class ResidentMemory {

    private ResidentMemory() {}

    /** After a garbage collection, in KiB. If the heap is fixed, only native memory moves it. */
    public static long kib() throws IOException {
        System.gc();
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IllegalStateException("/proc/self/status has no VmRSS");
    }
}
