package dev.condyle.runtime.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.internal.inference.ChildJvm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class EngineThreadsTest {

    private static final List<String> SETTINGS =
            List.of(
                    "OMP_NUM_THREADS",
                    "MKL_NUM_THREADS",
                    "OMP_WAIT_POLICY",
                    "GOMP_SPINCOUNT",
                    "KMP_BLOCKTIME",
                    "KMP_LIBRARY");

    private static final String CORES = String.valueOf(Runtime.getRuntime().availableProcessors());

    @Test
    void smallWorkUsesOneThreadUntilItIsClosed() throws Exception {
        List<String> lines = probe(Map.of());

        assertEquals("large " + CORES, lines.get(1));
        assertEquals("small 1", lines.get(2));
        assertEquals("after " + CORES, lines.get(4));
    }

    @Test
    void threadsThatComputeForTheFirstTimeKeepTheDefault() throws Exception {
        assertEquals("other " + CORES, probe(Map.of()).get(3));
    }

    @Test
    void theEnvironmentOfTheUserIsKept() throws Exception {
        List<String> lines = probe(Map.of("OMP_NUM_THREADS", CORES));

        assertEquals("default " + CORES, lines.get(0));
        assertEquals("small " + CORES, lines.get(2));
    }

    @Test
    void aNumberSetThroughDjlIsKept() throws Exception {
        assertEquals("small 5", probe(Map.of(), "5").get(2));
    }

    @Test
    void theThreadsWaitPassively() throws Exception {
        assertEquals("spinning false", probe(Map.of()).get(5));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theLibraryReadsThePassivePolicy() throws Exception {
        String shown = show(Map.of());

        assertTrue(shown.contains("OMP_WAIT_POLICY = 'PASSIVE'"), shown);
        assertTrue(shown.contains("GOMP_SPINCOUNT = '0'"), shown);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thePolicyOfTheUserIsKept() throws Exception {
        String active = show(Map.of("OMP_WAIT_POLICY", "active"));
        assertTrue(active.contains("OMP_WAIT_POLICY = 'ACTIVE'"), active);
        String count = show(Map.of("GOMP_SPINCOUNT", "123"));
        assertTrue(count.contains("GOMP_SPINCOUNT = '123'"), count);
    }

    @Test
    void withoutJnaTheEngineStartsAndTheThreadsSpin() throws Exception {
        List<String> lines =
                probe(Map.of("JAVA_TOOL_OPTIONS", "-Djna.nounpack=true -Djna.nosys=true"));

        assertEquals("spinning " + !"1".equals(CORES), lines.get(lines.size() - 1));
    }

    @Test
    void spinningThreadsOnABusyMachineCauseAWarning() {
        assertEquals(
                Optional.of(
                        "Warning: other programs use the cores, and PyTorch's threads wait by"
                                + " spinning. Set the environment variable"
                                + " OMP_WAIT_POLICY=passive."),
                EngineThreads.warning(true, 2.5, 2));
        assertEquals(Optional.empty(), EngineThreads.warning(false, 2.5, 2));
        assertEquals(Optional.empty(), EngineThreads.warning(true, 2, 2));
    }

    private static String show(Map<String, String> environment) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put("OMP_DISPLAY_ENV", "verbose");
        return String.join("\n", probe(all));
    }

    private static List<String> probe(Map<String, String> environment, String... arguments)
            throws Exception {
        Map<String, String> all = new LinkedHashMap<>();
        SETTINGS.forEach(name -> all.put(name, ""));
        all.putAll(environment);
        return ChildJvm.run(all, ThreadsProbe.class, arguments).lines().toList();
    }
}
