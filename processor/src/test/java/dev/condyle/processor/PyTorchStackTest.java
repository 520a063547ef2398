package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests end to end that the blocks generated for {@code golden/good/EveryLayer.java} compute the
 * same output as PyTorch, with weights of the same names and shapes. The expected output comes from
 * {@code src/test/fixtures/stacks.py}.
 */
class PyTorchStackTest {

    /** The layers that are not compared: other tests cover them. */
    private static final Set<String> TESTED_ELSEWHERE = Set.of("Dense", "Flatten", "Use");

    private static final Path GOOD = Path.of("src/test/resources/golden/good");
    private static final Path EXPECTED = Path.of("src/test/resources/torch/stacks.json");
    private static final float TOLERANCE = 1e-5f;

    /** The results of PyTorch: the input shape, the weight shapes by name, and the output. */
    private record Result(long[] input, Map<String, long[]> weights, float[] output) {}

    @Test
    void everyLayerMatchesPyTorch(@TempDir Path folder) throws Exception {
        Map<String, Result> results = results();
        Compilation compilation =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC,
                        Map.of("EveryLayer.java", Golden.read(GOOD.resolve("EveryLayer.java"))),
                        folder);
        try (URLClassLoader loader = compilation.load()) {
            for (Map.Entry<String, Result> result : results.entrySet()) {
                String name = "golden.EveryLayer_" + result.getKey() + "Block";
                check(result.getKey(), BlockRun.newBlock(loader, name), result.getValue());
            }
        }
    }

    @Test
    void coversEveryLayer() throws IOException {
        String source = Golden.read(GOOD.resolve("EveryLayer.java"));
        List<String> missing = new ArrayList<>();
        for (String layer : annotations()) {
            if (!TESTED_ELSEWHERE.contains(layer) && !source.contains("@" + layer)) {
                missing.add(layer);
            }
        }
        assertEquals(List.of(), missing);
    }

    /** Returns the layers found in the sources, since their class files may be in a JAR. */
    private static List<String> annotations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../dsl/src/main/java/dev/condyle/layer"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("\\w+\\.java"))
                            .map(name -> name.replace(".java", ""))
                            .filter(name -> isAnnotation("dev.condyle.layer." + name))
                            .sorted()
                            .toList();
            assertTrue(names.contains("Dense"), names.toString());
            return names;
        }
    }

    private static boolean isAnnotation(String name) {
        try {
            return Class.forName(name).isAnnotation();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(String name, Block block, Result result) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray input = input(name, new Shape(result.input()), manager);
            block.initialize(manager, DataType.FLOAT32, input.getShape());
            Map<String, Parameter> parameters = ParameterNames.of(block).parameters();
            assertEquals(result.weights().keySet(), parameters.keySet());
            parameters.forEach(
                    (key, parameter) -> {
                        assertEquals(new Shape(result.weights().get(key)), parameter.getShape());
                        fill(key, parameter.getArray());
                    });
            float[] output =
                    block.forward(new ParameterStore(manager, false), new NDList(input), false)
                            .singletonOrThrow()
                            .toFloatArray();
            assertArrayEquals(result.output(), output, TOLERANCE, name);
        }
    }

    private static NDArray input(String name, Shape shape, NDManager manager) {
        if (!name.startsWith("Id")) {
            return manager.create(numbers(shape.size(), "input", 1), shape);
        }
        long[] ids = new long[Math.toIntExact(shape.size())];
        Arrays.setAll(ids, i -> i * 37L % 100);
        return manager.create(ids, shape);
    }

    private static void fill(String name, NDArray array) {
        float[] values = numbers(array.size(), name, 0.5);
        if (name.endsWith("running_var")) {
            for (int i = 0; i < values.length; i++) {
                values[i] += 1.25f;
            }
        }
        array.set(values);
    }

    /** Returns a value by the same formula as stacks.py. */
    private static float[] numbers(long count, String name, double scale) {
        long salt = 0;
        for (int i = 0; i < name.length(); i++) {
            salt += (i + 1L) * name.charAt(i);
        }
        float[] numbers = new float[Math.toIntExact(count)];
        for (int i = 0; i < numbers.length; i++) {
            long step = ((long) i * i * 13 + i * 1103L + salt * 7919) % 2003;
            numbers[i] = (float) ((step / 1001.5 - 1) * scale);
        }
        return numbers;
    }

    private static Map<String, Result> results() {
        TypeToken<Map<String, Result>> type = new TypeToken<>() {};
        return new Gson().fromJson(Golden.read(EXPECTED), type.getType());
    }
}
