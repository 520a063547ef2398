package dev.condyle.samples;

import com.sun.jna.Function;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of this process, on Linux. */
public final class ResidentMemory {

    private ResidentMemory() {}

    /**
     * After a garbage collection, without the memory that the allocator keeps for later, in KiB. If
     * the heap is fixed, only native memory moves it.
     */
    public static long kib() throws IOException {
        System.gc();
        returnFreeMemory();
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IllegalStateException("/proc/self/status has no VmRSS");
    }

    /**
     * How much freed memory glibc keeps depends on which threads freed it, and moves by 15 MiB from
     * one training to the next. Other allocators have no {@code malloc_trim}.
     */
    private static void returnFreeMemory() {
        try {
            Function.getFunction("c", "malloc_trim").invokeInt(new Object[] {new NativeLong(0)});
        } catch (UnsatisfiedLinkError e) {
            // As measured, then.
        }
    }
}
