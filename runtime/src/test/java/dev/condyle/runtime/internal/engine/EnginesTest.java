package dev.condyle.runtime.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.inference.ChildJvm;
import dev.condyle.runtime.internal.inference.TelemetryProbe;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnginesTest {

    private static final String ASKED = "connection asked for: ";

    @Test
    void startingTheEngineOpensNoConnection() throws Exception {
        String manager = probe("manager");
        assertTrue(manager.contains("PyTorch"), manager);
        assertTrue(!manager.contains(ASKED), manager);
        String model = probe("model");
        assertTrue(model.contains("Tiny("), model);
        assertTrue(!model.contains(ASKED), model);
    }

    @Test
    void theProbeDetectsTheConnectionOfDjl() throws Exception {
        String output = probe("djl");
        assertTrue(output.contains("PyTorch"), output);
        assertTrue(output.contains(ASKED + "http://169.254.169.254/"), output);
    }

    @Test
    void aUserSettingIsKept() throws Exception {
        String output = probe("manager", "-DOPT_OUT_TRACKING=false");
        assertTrue(output.contains(ASKED), output);
    }

    @Test
    void aMissingDeviceIsReported() {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Engines.newManager(Optional.of(Device.gpu(99))));
        String message = refused.getMessage();
        assertTrue(
                message.startsWith("The device gpu(99) does not exist. The engine reports ["),
                message);
        assertTrue(
                message.endsWith(
                        "]; a pytorch-native-cpu jar on the class path restricts it to the CPU."),
                message);
    }

    @Test
    void aSeedThatFitsIntoTheEngineIsUnchanged() {
        Engines.random().lock();
        try (NDManager manager = Engines.newManager(Optional.of(Device.cpu()))) {
            for (int seed : new int[] {0, 7, -1, -2, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                Engines.seed(seed);
                assertEquals(seed, Engines.engine().getSeed());
            }
            Engines.seed(5);
            float first = manager.randomUniform(0, 1, new Shape(1)).getFloat();
            Engines.seed(5L + (1L << 32));
            assertTrue(first != manager.randomUniform(0, 1, new Shape(1)).getFloat());
            Engines.seed(5);
            assertEquals(first, manager.randomUniform(0, 1, new Shape(1)).getFloat());
        } finally {
            Engines.random().unlock();
        }
    }

    private static String probe(String what, String... options)
            throws IOException, InterruptedException {
        return ChildJvm.run(TelemetryProbe.class, List.of(options), what);
    }
}
