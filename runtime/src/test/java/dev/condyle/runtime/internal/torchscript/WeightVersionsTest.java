package dev.condyle.runtime.internal.torchscript;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WeightVersionsTest {

    private final NDManager manager = NDManager.newBaseManager();
    private final Block block =
            new SequentialBlock()
                    .add(Linear.builder().setUnits(3).build())
                    .add(BatchNorm.builder().build());

    private WeightVersions versions() {
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
        return new WeightVersions(block, manager);
    }

    private Parameter weight() {
        return block.getParameters().valueAt(0);
    }

    @Test
    void predictionsChangeNothing() {
        try (manager;
                WeightVersions versions = versions()) {
            WeightVersions.State before = versions.now();
            forward(false);
            weight().getArray().toFloatArray();
            assertTrue(before.isSameAs(versions.now()));
        }
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("addi", it -> it.weight().getArray().addi(1)),
                change("set", it -> it.weight().getArray().set(new NDIndex("0, 0"), 5)),
                change("set all", it -> it.weight().getArray().set(new float[12])),
                change("update", WeightVersionsTest::update),
                change("running statistics", it -> it.forward(true)),
                change("replacement", WeightVersionsTest::replace));
    }

    private static Arguments change(String name, Consumer<WeightVersionsTest> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChangeIsDetected(String name, Consumer<WeightVersionsTest> change) {
        try (manager;
                WeightVersions versions = versions()) {
            WeightVersions.State before = versions.now();
            change.accept(this);
            assertFalse(before.isSameAs(versions.now()), name);
            assertTrue(versions.now().isSameAs(versions.now()));
        }
    }

    @Test
    void namesThatDjlInterpretsDoNotMatter() {
        try (manager;
                WeightVersions versions = versions()) {
            weight().getArray().setName("layer.weight");
            WeightVersions.State before = versions.now();
            assertTrue(before.isSameAs(versions.now()));
            weight().getArray().addi(1);
            assertFalse(before.isSameAs(versions.now()));
        }
    }

    private NDList forward(boolean training) {
        NDList input = new NDList(manager.ones(new Shape(2, 4)));
        return block.forward(new ParameterStore(manager, false), input, training);
    }

    private void update() {
        NDArray array = weight().getArray();
        array.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(forward(false).head().sum());
        }
        Optimizer sgd = Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.1f)).build();
        sgd.update("weight", array, array.getGradient());
    }

    private void replace() {
        weight().close();
        weight().setInitializer(Initializer.ONES);
        weight().initialize(manager, DataType.FLOAT32);
    }
}
