package dev.condyle.runtime.internal.loop;

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
import ai.djl.nn.SequentialBlock;
import ai.djl.training.ParameterStore;
import dev.condyle.NormMode;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.network.NetworkBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningStatisticsTest {

    private static final int NORMS = 52;

    private final NDManager manager = Engines.newManager(Optional.empty());

    @AfterEach
    void close() {
        manager.close();
    }

    private NetworkBlock network(NormMode norms) {
        NetworkBlock block =
                new MobileNetV2().block(NetworkOptions.defaults().width(0.25).norms(norms));
        block.initialize(manager, DataType.FLOAT32, new Shape(2, 3, 32, 32));
        return block;
    }

    private static int copied(Block block) {
        return new RunningStatistics(block).copy().size();
    }

    @Test
    void onlyStatisticsThatTrainingUpdatesAreCopied() {
        assertEquals(2 * NORMS, copied(network(NormMode.TRAIN)));
        assertEquals(0, copied(network(NormMode.INFERENCE)));
        NetworkBlock partly = network(NormMode.TRAIN);
        partly.trainFrom("features.18");
        assertEquals(2, copied(partly));
        assertTrue(new RunningStatistics(partly).exist());
        partly.freeze();
        assertEquals(0, copied(partly));
        assertEquals(0, copied(new SequentialBlock().add(partly)));
        assertTrue(new RunningStatistics(partly).exist());
        assertEquals(2, copied(SmallNet.on(manager, 0)));
    }

    @Test
    void allStatisticsThatATrainingPassChangesAreRestored() {
        for (String stage : List.of("features.0", "features.17", "features.18")) {
            NetworkBlock network = network(NormMode.TRAIN);
            network.trainFrom(stage);
            List<float[]> before = numbers(network);
            RunningStatistics statistics = new RunningStatistics(network);
            List<NDArray> copy = statistics.copy();
            NDArray pictures = manager.randomUniform(0, 1, new Shape(2, 3, 32, 32));
            network.forward(new ParameterStore(manager, false), new NDList(pictures), true);
            int changed = 0;
            List<float[]> now = numbers(network);
            for (int i = 0; i < now.size(); i++) {
                changed += Arrays.equals(before.get(i), now.get(i)) ? 0 : 1;
            }
            assertEquals(copy.size(), changed, stage);
            statistics.restore(copy);
            now = numbers(network);
            for (int i = 0; i < now.size(); i++) {
                assertArrayEquals(before.get(i), now.get(i), stage);
            }
        }
    }

    private static List<float[]> numbers(Block block) {
        return block.getParameters().values().stream()
                .map(Parameter::getArray)
                .map(NDArray::toFloatArray)
                .toList();
    }
}
