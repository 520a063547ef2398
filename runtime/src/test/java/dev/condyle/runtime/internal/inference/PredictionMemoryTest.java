package dev.condyle.runtime.internal.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        String output =
                ChildJvm.run(
                        MemoryProbe.class,
                        List.of(
                                "-Xms64m",
                                "-Xmx64m",
                                "-XX:+AlwaysPreTouch",
                                "-XX:TieredStopAtLevel=1"),
                        Integer.toString(WARM_UP),
                        Integer.toString(MEASURED));
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
