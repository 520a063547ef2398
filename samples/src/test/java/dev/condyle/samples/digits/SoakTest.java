package dev.condyle.samples.digits;

import dev.condyle.samples.MemoryRun;
import java.nio.file.Path;
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

    private static final int HEAP_MIB = 256;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"digits", "subclass"})
    void trainingsAndPredictionsLeaveNativeMemoryWhereItWas(String sample) throws Exception {
        MemoryRun run =
                MemoryRun.of(
                        folder,
                        HEAP_MIB,
                        Soak.class,
                        sample,
                        FULL ? "50" : "16",
                        FULL ? "20000" : "4000");

        run.requireSteady("training", 10);
        run.requireSteady("prediction", 10);
    }
}
