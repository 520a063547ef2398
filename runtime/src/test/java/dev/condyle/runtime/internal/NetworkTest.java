package dev.condyle.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.nn.Parameter;
import dev.condyle.runtime.ModelOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final ModelOptions SEED_7 = ModelOptions.defaults().seed(7);

    @Test
    void theSameSeedGivesTheSameBytes() {
        try (Network<float[]> one = Network.random(TinyModel.SPEC, SEED_7);
                Network<float[]> same = Network.random(TinyModel.SPEC, SEED_7);
                Network<float[]> other = Network.random(TinyModel.SPEC, SEED_7.seed(8))) {
            assertArrayEquals(bytes(one), bytes(same));
            assertFalse(Arrays.equals(bytes(one), bytes(other)));
        }
    }

    @Test
    void anInputGetsTheSameAnswerAloneAndInABatch() {
        try (Network<float[]> network = Network.random(TinyModel.SPEC, SEED_7)) {
            List<float[]> inputs = inputs(150);
            float[][] together = network.logits(inputs);
            assertEquals(150, together.length);
            for (int i = 0; i < 150; i++) {
                assertArrayEquals(network.logits(List.of(inputs.get(i)))[0], together[i], 1e-5f);
            }
        }
    }

    @Test
    void nothingStaysAttachedAfterAPrediction() {
        try (Network<float[]> network = Network.random(TinyModel.SPEC, SEED_7)) {
            network.logits(inputs(3));
            assertEquals(
                    network.block().getParameters().size(),
                    network.manager().getManagedArrays().size());
        }
    }

    @Test
    void outsideTrainingNoParameterRequiresAGradient() {
        try (Network<float[]> network = Network.random(TinyModel.SPEC, SEED_7)) {
            for (Parameter parameter : network.block().getParameters().values()) {
                assertFalse(parameter.getArray().hasGradient(), parameter.getName());
            }
        }
    }

    @Test
    void anInputThatDoesNotFitIsNamedByItsPlace() {
        try (Network<float[]> network = Network.random(TinyModel.SPEC, SEED_7)) {
            List<float[]> inputs = new ArrayList<>(inputs(5));
            inputs.set(3, new float[5]);
            String message =
                    assertThrows(IllegalArgumentException.class, () -> network.logits(inputs))
                            .getMessage();
            assertEquals("Input 3 of 5: 4 numbers expected, 5 there.", message);
            inputs.set(3, null);
            message =
                    assertThrows(IllegalArgumentException.class, () -> network.logits(inputs))
                            .getMessage();
            assertEquals("Input 3 of 5: The input is null.", message);
            List<float[]> single = Collections.singletonList(null);
            assertEquals(
                    "The input is null.",
                    assertThrows(IllegalArgumentException.class, () -> network.logits(single))
                            .getMessage());
        }
    }

    private static List<float[]> inputs(int count) {
        Random random = new Random(1);
        List<float[]> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] input = new float[4];
            for (int j = 0; j < 4; j++) {
                input[j] = random.nextFloat() * 2 - 1;
            }
            inputs.add(input);
        }
        return inputs;
    }

    private static byte[] bytes(Network<?> network) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (Parameter parameter : network.block().getParameters().values()) {
            all.writeBytes(parameter.getArray().toByteArray());
        }
        return all.toByteArray();
    }
}
