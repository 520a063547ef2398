package dev.condyle.runtime.internal.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PredictionMemoryTest {

    // Until then, the compiler's own memory grows.
    private static final int WARM_UP = 10_000;
    private static final int MEASURED = 20_000;

    @Test
    @EnabledOnOs(OS.LINUX)
    void memoryIsConstantOverManyPredictions() throws Exception {
        check(WARM_UP, MEASURED);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void memoryIsConstantOverManyCompilations() throws Exception {
        check(1_000, 1_000, "recompile");
    }

    private static void check(int warmUp, int measured, String... more) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of(Integer.toString(warmUp), Integer.toString(measured)));
        arguments.addAll(List.of(more));
        String output =
                ChildJvm.run(
                        MemoryProbe.class,
                        List.of(
                                "-Xms64m",
                                "-Xmx64m",
                                "-XX:+AlwaysPreTouch",
                                "-XX:TieredStopAtLevel=1"),
                        arguments.toArray(String[]::new));
        List<Long> resident =
                output.lines()
                        .filter(line -> line.startsWith("resident "))
                        .map(line -> Long.parseLong(line.substring("resident ".length())))
                        .toList();
        assertEquals(6, resident.size(), output);
        // 2 percent are some 250 bytes a prediction: less than the smallest array that stays.
        assertTrue(resident.get(5) < resident.get(0) * 1.02, resident.toString());
    }
}
