package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.generated.SummaryTable;
import dev.condyle.runtime.internal.engine.Engines;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The summary of a network, frozen and unfrozen. */
class NetworkSummaryTest {

    private static final Shape PICTURE = new Shape(3, 64, 64);

    private NDManager manager;
    private FlowerBlock block;

    @BeforeEach
    void open() {
        manager = Engines.newManager(Optional.empty());
        block = new FlowerBlock();
        block.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(PICTURE));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private String summary() {
        return SummaryTable.of(
                ModelSpec.<Image, Integer>builder()
                        .setName("Flower")
                        .setFingerprint("ab".repeat(32))
                        .setInput(Inputs.image(PICTURE, Resize.STRETCH))
                        .setLabels(LabelSets.ofCount(5))
                        .setBlock(() -> block)
                        .addLayer("network", "MobileNetV2(width=0.35)", new Shape(-1, 1280, 2, 2))
                        .addLayer("pool", "GlobalAvgPool", new Shape(-1, 1280))
                        .addLayer("head", "Dense(units=5)", new Shape(-1, 5), 6405, 6405)
                        .build()
                        .summary(block));
    }

    // 410,208 is the count of Keras for MobileNetV2 at alpha=0.35 without its top, 14,080 of them
    // not trainable.
    @Test
    void allParametersOfAFrozenNetworkAreFrozen() {
        assertEquals(
                """
                Name     Layer                            Output shape      Params
                network  MobileNetV2(width=0.35), frozen  (N, 1280, 2, 2)  410,208
                pool     GlobalAvgPool                    (N, 1280)              0
                head     Dense(units=5)                   (N, 5)             6,405
                Total parameters: 416,613
                Trainable parameters: 6,405
                Frozen parameters: 410,208
                """,
                summary());
    }

    @Test
    void stagesBelowTheFirstTrainedStageAreFrozen() {
        block.network().trainFrom("features.18");
        int trained = 112 * 1280 + 2 * 1280;

        assertEquals(
                """
                Name     Layer                                   Output shape      Params
                network  MobileNetV2(width=0.35), partly frozen  (N, 1280, 2, 2)  410,208
                pool     GlobalAvgPool                           (N, 1280)              0
                head     Dense(units=5)                          (N, 5)             6,405
                Total parameters: 416,613
                Trainable parameters: %,d
                Frozen parameters: %,d
                Running statistics: 14,080
                """
                        .formatted(6405 + trained, 410_208 - 14_080 - trained),
                summary());
    }

    @Test
    void nothingIsFrozenInATrainableNetwork() {
        block.network().unfreeze();

        assertEquals(
                """
                Name     Layer                    Output shape      Params
                network  MobileNetV2(width=0.35)  (N, 1280, 2, 2)  410,208
                pool     GlobalAvgPool            (N, 1280)              0
                head     Dense(units=5)           (N, 5)             6,405
                Total parameters: 416,613
                Trainable parameters: 402,533
                Running statistics: 14,080
                """,
                summary());
    }
}
