package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network within a classifier, first frozen, then trained from a stage on. */
class FrozenBackboneTest {

    private static final Shape PICTURES = new Shape(2, 3, 64, 64);

    private NDManager manager;
    private FlowerBlock block;
    private Map<String, Parameter> parameters;

    @BeforeEach
    void open() {
        manager = Engines.newManager(Optional.empty());
        block = new FlowerBlock();
        block.initialize(manager, DataType.FLOAT32, PICTURES);
        parameters = ParameterNames.of(block).parameters();
        parameters.forEach(
                (name, parameter) -> {
                    NDArray array = parameter.getArray();
                    array.setRequiresGradient(false);
                    array.set(
                            new NDIndex("..."),
                            manager.create(
                                    Formula.tensor(name, array.getShape()), array.getShape()));
                    array.setRequiresGradient(parameter.requiresGradient());
                });
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private void step() {
        NDArray pictures = manager.create(Formula.picture(2, 64, 64), PICTURES);
        NDArray labels = manager.create(new long[] {1, 4}, new Shape(2, 1));
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDList logits =
                    block.forward(new ParameterStore(manager, false), new NDList(pictures), true);
            collector.backward(new SoftmaxCrossEntropyLoss().evaluate(new NDList(labels), logits));
        }
        for (Parameter parameter : parameters.values()) {
            if (parameter.requiresGradient()) {
                NDArray array = parameter.getArray();
                NDArray change = array.getGradient().mul(0.1);
                array.setRequiresGradient(false);
                array.subi(change);
                array.setRequiresGradient(true);
            }
        }
    }

    private Map<String, float[]> values() {
        Map<String, float[]> values = new HashMap<>();
        parameters.forEach((name, p) -> values.put(name, p.getArray().toFloatArray()));
        return values;
    }

    @Test
    void weightNamesArePrefixedWithTheNameOfTheNetwork() {
        assertTrue(parameters.containsKey("network.features.18.1.running_var"));
        assertTrue(parameters.containsKey("head.weight"));
        assertEquals(52 * 5 + 2, parameters.size());
    }

    @Test
    void trainingTheHeadDoesNotChangeTheNetwork() {
        Map<String, float[]> before = values();

        step();

        assertFalse(Network.isTrainable(block.network()));
        values().forEach(
                        (name, now) -> {
                            if (name.startsWith("network.")) {
                                assertArrayEquals(before.get(name), now, name);
                            }
                        });
        assertFalse(Arrays.equals(before.get("head.weight"), values().get("head.weight")));
    }

    @Test
    void fineTuningChangesWeightsFromAStageButNoStatistics() {
        block.network().trainFrom("features.16");
        Map<String, float[]> before = values();

        step();

        assertTrue(Network.isTrainable(block.network()));
        values().forEach(
                        (name, now) -> {
                            boolean changes =
                                    name.startsWith("head")
                                            || Integer.parseInt(name.split("\\.")[2]) >= 16
                                                    && !name.contains("running");
                            assertEquals(changes, !Arrays.equals(before.get(name), now), name);
                        });
    }
}
