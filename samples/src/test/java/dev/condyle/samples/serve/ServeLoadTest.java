package dev.condyle.samples.serve;

import dev.condyle.samples.MemoryRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Native memory of a server stays where it was, after 4,000 requests; with {@code -Dcondyle.soak}
 * after 200,000. The times of the requests are in the output of the test.
 */
@EnabledOnOs(OS.LINUX)
class ServeLoadTest {

    private static final boolean FULL = System.getProperty("condyle.soak") != null;

    private static final int HEAP_MIB = 256;

    @TempDir Path folder;

    @Test
    void requestsLeaveNativeMemoryWhereItWas() throws Exception {
        MemoryRun run =
                MemoryRun.of(folder, HEAP_MIB, ServeLoad.class, FULL ? "200000" : "4000", "16");

        run.requireSteady("requests", 10);
    }
}
