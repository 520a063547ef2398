package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.processor.run.Models;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that heads other than a dense layer behave at run time as the processor inferred. */
class CustomHeadsTest {

    @TempDir static Path compiled;
    private static Compilation compilation;
    private static URLClassLoader loader;
    private static Models models;

    @TempDir Path folder;

    @BeforeAll
    static void compile() {
        Path source = Path.of("src/test/resources/golden/good/CustomHeads.java");
        compilation =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC,
                        Map.of("CustomHeads.java", Golden.read(source)),
                        compiled);
        loader = compilation.load();
        models = new Models(loader);
    }

    @AfterAll
    static void close() throws Exception {
        loader.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Probe,        64",
        "OverMaps,     3 8 8",
        "TakesMargin,  64",
        "TakesItToo,   8",
        "Hidden,       64",
        "Cosine,       64",
        "HiddenCosine, 64",
        "Fastai,       3 224 224",
        "ShortFastai,  1 28 28",
    })
    void shapesAndCountsMatchSummary(String name, String input) throws Exception {
        String file = "CustomHeads_" + name + "Block";
        long[] shape = List.of(input.split(" ")).stream().mapToLong(Long::parseLong).toArray();
        BlockRun.check(
                BlockRun.newBlock(loader, "golden." + file),
                compilation.generated().get(file + ".java"),
                DataType.FLOAT32,
                shape);
    }

    @ParameterizedTest
    @CsvSource({
        "Probe,        64,  'head.bias, head.kernel'",
        "OverMaps,     192, 'head.kernel'",
        "AfterAForwardPass, 64, 'head.kernel, one.bias, one.weight'",
        "TakesMargin,  64,  'head.kernel'",
        "TakesItToo,   8,   'head.kernel, hidden.bias, hidden.weight'",
        "Hidden,       64,  'head.1.bias, head.1.weight, head.4.bias, head.4.weight, head.7.bias, head.7.weight'",
        "Cosine,       64,  'head.scale, head.weight, hidden.bias, hidden.weight'",
        "HiddenCosine, 64,  'head.0.bias, head.0.weight, head.2.scale, head.2.weight'",
        "HiddenAfterAPass, 64, 'head.1.bias, head.1.weight, head.4.bias, head.4.weight, one.bias, one.weight'",
        "CosineAfterAPass, 64, 'head.scale, head.weight, one.bias, one.weight'",
        "FastaiAfterAPass, 192, 'conv.bias, conv.weight, head.2.bias, head.2.running_mean, head.2.running_var, head.2.weight, head.4.weight, head.6.bias, head.6.running_mean, head.6.running_var, head.6.weight, head.8.weight'",
        "MarginAfterAPass, 64, 'head.kernel, one.bias, one.weight'",
    })
    void trainsSavesAndLoadsEveryWeight(String name, int length, String names) throws Exception {
        String model = "golden.CustomHeads_" + name + "Model";
        Map<String, float[]> trained;
        float[] answer;
        Dataset<float[], Object> examples;
        try (Classifier<float[], Object> created = models.createOfFloats(model)) {
            examples = Models.examples(40, length, created.labels().values());
            Map<String, float[]> before = weights(created);
            assertEquals(names, String.join(", ", before.keySet()));
            double loss = created.evaluate(examples).loss();
            created.fit(examples, Fit.epochs(2).batchSize(8).quiet());
            assertTrue(created.evaluate(examples).loss() < loss);
            trained = weights(created);
            trained.forEach((key, now) -> assertAllChanged(key, before.get(key), now));
            answer = created.predict(examples.input(0)).probabilities();
            created.save(folder);
        }
        try (Classifier<?, ?> loaded = models.load(model, folder)) {
            weights(loaded).forEach((key, now) -> assertArrayEquals(trained.get(key), now, key));
            @SuppressWarnings("unchecked")
            Classifier<float[], Object> ofFloats = (Classifier<float[], Object>) loaded;
            assertArrayEquals(answer, ofFloats.predict(examples.input(0)).probabilities());
        }
    }

    private static void assertAllChanged(String name, float[] before, float[] now) {
        int same = 0;
        for (int i = 0; i < now.length; i++) {
            same += before[i] == now[i] ? 1 : 0;
        }
        // A ReLU can be inactive for all examples.
        assertTrue(same <= now.length / 3, same + " values of " + name + " did not change");
    }

    @Test
    void runtimeSummaryMatchesJavadoc() throws Exception {
        try (Classifier<?, ?> model = models.create("golden.CustomHeads_ProbeModel")) {
            String summary = model.summary();
            assertTrue(
                    compilation
                            .generated()
                            .get("CustomHeads_ProbeModel.java")
                            .contains(summary.lines().toList().get(1)),
                    summary);
            assertTrue(summary.contains("logits(kernel, bias)"), summary);
        }
    }

    @Test
    void weightDecayAppliesOnlyToMatrices() throws Exception {
        Map<String, float[]> start = stepped(-1);
        Map<String, float[]> plain = stepped(0);
        Map<String, float[]> decayed = stepped(0.5);
        for (int i = 0; i < start.get("head.kernel").length; i++) {
            // One step of SGD subtracts the weight times learning rate and weight decay.
            assertEquals(
                    plain.get("head.kernel")[i] - 0.1f * 0.5f * start.get("head.kernel")[i],
                    decayed.get("head.kernel")[i],
                    1e-6f);
        }
        assertArrayEquals(plain.get("head.bias"), decayed.get("head.bias"));
        assertFalse(Arrays.equals(start.get("head.bias"), plain.get("head.bias")));
    }

    /**
     * Returns the weights after one step with weight decay, or initial weights if it is negative.
     */
    private Map<String, float[]> stepped(double decay) throws Exception {
        try (Classifier<float[], Object> model =
                models.createOfFloats("golden.CustomHeads_ProbeModel")) {
            for (Parameter parameter : model.block().getParameters().values()) {
                // Weight decay would not change a bias of zero.
                NDArray array = parameter.getArray();
                array.addi(0.25f);
            }
            if (decay >= 0) {
                Dataset<float[], Object> examples =
                        Models.examples(16, 64, model.labels().values());
                Fit<Object, Object> step = Fit.epochs(1).batchSize(16).quiet();
                model.fit(
                        examples,
                        step.optimizer(Optimizer.sgd().learningRate(0.1).weightDecay(decay)));
            }
            return weights(model);
        }
    }

    private static Map<String, float[]> weights(Classifier<?, ?> model) {
        Map<String, float[]> weights = new TreeMap<>();
        ParameterNames.of(model.block())
                .parameters()
                .forEach((name, it) -> weights.put(name, it.getArray().toFloatArray()));
        return weights;
    }
}
