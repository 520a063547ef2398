package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.random.RandomNetwork;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.processor.run.ProgramRun;
import dev.condyle.runtime.data.InputArray;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that, for randomly generated networks, every inferred shape and parameter count matches DJL
 * at run time, that both compilers accept the same generated code, and that programs recorded from
 * the blocks compute the same.
 *
 * <p>{@code -Dcondyle.networks=10000} sets the number of networks; {@code -Dcondyle.seed=...} sets
 * the seed that they are generated from.
 */
class RandomNetworksTest {

    private static final int NETWORKS = Integer.getInteger("condyle.networks", 60);
    private static final long SEED = Long.getLong("condyle.seed", 1);
    private static final int BATCH = 60;

    @TempDir Path folder;

    @Test
    void inferredShapesAndParametersMatchBlock() throws Exception {
        Random random = new Random(SEED);
        for (int done = 0; done < NETWORKS; done += BATCH) {
            List<RandomNetwork> networks = new ArrayList<>();
            for (int i = done; i < Math.min(done + BATCH, NETWORKS); i++) {
                networks.add(RandomNetwork.draw("N" + i, random));
            }
            check(networks, Files.createDirectory(folder.resolve("from" + done)));
        }
    }

    private static void check(List<RandomNetwork> networks, Path folder) throws Exception {
        Map<String, String> sources = Map.of("Drawn.java", source(networks));
        Compilation javac =
                Compilation.lenient(CompilerUnderTest.JAVAC, sources, folder.resolve("javac"));
        Compilation ecj =
                Compilation.lenient(CompilerUnderTest.ECJ, sources, folder.resolve("ecj"));
        assertTrue(javac.success(), () -> javac.findings() + "\n" + sources);
        assertTrue(ecj.success(), () -> ecj.findings() + "\n" + sources);
        assertEquals(javac.generated(), ecj.generated());
        try (URLClassLoader loader = javac.load()) {
            for (RandomNetwork network : networks) {
                check(network, javac, loader);
            }
        }
    }

    private static void check(RandomNetwork network, Compilation compilation, ClassLoader loader)
            throws ReflectiveOperationException {
        String name = "Drawn_" + network.name() + "Block";
        String source = compilation.generated().get(name + ".java");
        try {
            BlockRun.check(
                    BlockRun.newBlock(loader, "drawn." + name),
                    source,
                    network.type(),
                    network.input());
            ProgramRun.check(
                    BlockRun.newBlock(loader, "drawn." + name),
                    List.of(new InputArray(new Shape(network.input()), network.type())),
                    network.vocabulary());
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + SEED + ":\n" + network.source(), e);
        }
    }

    private static String source(List<RandomNetwork> networks) {
        return """
                package drawn;

                import ai.djl.ndarray.NDArray;
                import dev.condyle.Backbone;
                import dev.condyle.Layout;
                import dev.condyle.layer.*;
                import dev.condyle.runtime.Layer;

                class Drawn {
                %s}
                """
                .formatted(
                        networks.stream().map(RandomNetwork::source).collect(Collectors.joining()));
    }
}
