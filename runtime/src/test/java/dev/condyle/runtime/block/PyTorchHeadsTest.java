package dev.condyle.runtime.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import com.google.gson.Gson;
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Outputs, gradients, running statistics and names of the heads are those of PyTorch. */
class PyTorchHeadsTest {

    private record Heads(Map<String, Answers.Case> torch, Map<String, List<String>> names) {}

    private static final Heads ANSWERS = read();
    private static final Map<String, Supplier<Block>> HEADS =
            Map.of(
                    "concat-pool", () -> concatPool(0, 5).build(),
                    "concat-pool-2",
                            () -> concatPool(0, 6, 5).optActivation(Activation::gelu).build(),
                    "concat-pool-0", () -> concatPool(0).build(),
                    "concat-pool-ordinal", () -> concatPool(0, 5).optLogits(ordinal()).build(),
                    "cosine", PyTorchHeadsTest::cosine,
                    "ordinal", PyTorchHeadsTest::ordinal,
                    "hidden-ordinal", () -> hidden(6).setLogits(ordinal()).build(),
                    "hidden", () -> hidden(6).setLogits(linear()).build(),
                    "hidden-2",
                            () ->
                                    hidden(6, 7)
                                            .optActivation(Activation::gelu)
                                            .setLogits(linear())
                                            .build(),
                    "hidden-cosine",
                            () ->
                                    hidden(6)
                                            .optActivation(Activation::tanh)
                                            .setLogits(cosine())
                                            .build());

    static Stream<String> heads() {
        return HEADS.keySet().stream();
    }

    @Test
    void everyCaseIsCompared() {
        assertEquals(ANSWERS.torch().keySet(), Set.copyOf(HEADS.keySet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void outputsMatchPyTorch(String name) {
        TorchComparison.check(name, ANSWERS.torch().get(name), HEADS.get(name).get());
    }

    @Test
    void withDropoutTheNamesStillMatchPyTorch() {
        Map<String, Block> blocks =
                Map.of(
                        "concat-pool", concatPool(0.5f, 5).build(),
                        "hidden", hidden(6).optDropout(0.5f).setLogits(linear()).build());
        assertEquals(ANSWERS.names().keySet(), blocks.keySet());
        blocks.forEach(
                (name, block) ->
                        assertEquals(
                                ANSWERS.names().get(name),
                                List.copyOf(ParameterNames.of(block).parameters().keySet())));
    }

    private static ConcatPoolHead.Builder concatPool(float dropout, int... units) {
        return ConcatPoolHead.builder().setClasses(4).optUnits(units).optDropout(dropout);
    }

    private static HiddenHead.Builder hidden(int... units) {
        return HiddenHead.builder().setUnits(units);
    }

    private static Block cosine() {
        return CosineHead.builder().setClasses(4).build();
    }

    private static Block ordinal() {
        return OrdinalHead.builder().setClasses(4).build();
    }

    private static Block linear() {
        return Linear.builder().setUnits(4).build();
    }

    private static Heads read() {
        try (Reader reader =
                new InputStreamReader(
                        PyTorchHeadsTest.class.getResourceAsStream("heads.json"),
                        StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, Heads.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
