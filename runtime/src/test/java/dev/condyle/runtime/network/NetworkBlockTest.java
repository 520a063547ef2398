package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.condyle.NormMode;
import dev.condyle.layer.Activation.Function;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkBlockTest {

    private static final NetworkOptions NARROW = NetworkOptions.defaults().width(0.25);

    private NDManager manager;
    private NDArray pictures;

    @BeforeEach
    void open() {
        manager = Engines.newManager(Optional.empty());
        pictures = manager.create(Formula.picture(4, 32, 32), new Shape(4, 3, 32, 32));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private NetworkBlock narrow(NormMode norms) {
        return initialized(new MobileNetV2().block(NARROW.norms(norms)));
    }

    private NetworkBlock initialized(NetworkBlock block) {
        block.initialize(manager, DataType.FLOAT32, pictures.getShape());
        return block;
    }

    private NDArray forward(NetworkBlock block, boolean training) {
        return block.forward(new ParameterStore(manager, false), new NDList(pictures), training)
                .singletonOrThrow();
    }

    private void backward(NetworkBlock block) {
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray features = forward(block, true);
            collector.backward(features.mul(features).sum());
        }
    }

    private static Map<String, float[]> values(NetworkBlock block) {
        Map<String, float[]> values = new HashMap<>();
        ParameterNames.of(block)
                .parameters()
                .forEach(
                        (name, parameter) -> values.put(name, parameter.getArray().toFloatArray()));
        return values;
    }

    private static Parameter parameter(NetworkBlock block, String name) {
        return ParameterNames.of(block).parameters().get(name);
    }

    private static float gradient(NetworkBlock block, String name) {
        NDArray gradient = parameter(block, name).getArray().getGradient();
        return gradient.abs().sum().getFloat();
    }

    @Test
    void aFrozenNetworkKeepsWeightsAndStatisticsWhileTraining() {
        NetworkBlock block = narrow(NormMode.TRAIN);
        block.freeze();
        Map<String, float[]> before = values(block);

        float[] trained = forward(block, true).toFloatArray();

        values(block).forEach((name, now) -> assertArrayEquals(before.get(name), now, name));
        assertArrayEquals(forward(block, false).toFloatArray(), trained);
    }

    @Test
    void statisticsChangeOnlyInTrainedStages() {
        NetworkBlock block = narrow(NormMode.TRAIN);
        block.trainFrom("features.14");
        Map<String, float[]> before = values(block);

        forward(block, true);

        values(block)
                .forEach(
                        (name, now) -> {
                            int stage = Integer.parseInt(name.split("\\.")[1]);
                            boolean moves = stage >= 14 && name.contains("running");
                            assertEquals(moves, !Arrays.equals(before.get(name), now), name);
                        });
    }

    @Test
    void normsInInferenceModeKeepTheirStatisticsWhileTheirFactorsAreTrained() {
        NetworkBlock block = narrow(NormMode.INFERENCE);
        Map<String, float[]> before = values(block);

        backward(block);

        values(block).forEach((name, now) -> assertArrayEquals(before.get(name), now, name));
        assertTrue(gradient(block, "features.0.0.weight") > 0);
        assertTrue(gradient(block, "features.3.conv.1.1.bias") > 0);
    }

    @Test
    void gradientsReachTheLowestTrainedStage() {
        NetworkBlock block = narrow(NormMode.TRAIN);
        block.trainFrom("features.17");

        backward(block);

        assertTrue(gradient(block, "features.17.conv.0.0.weight") > 0);
        assertTrue(gradient(block, "features.18.0.weight") > 0);
        assertFalse(parameter(block, "features.16.conv.2.weight").requiresGradient());
        assertFalse(parameter(block, "features.16.conv.2.weight").getArray().hasGradient());
    }

    @Test
    void statisticsNeverRequireGradients() {
        NetworkBlock block = narrow(NormMode.TRAIN);
        block.freezeParameters(true);
        block.freezeParameters(false);
        block.freezeParameters(false, parameter -> true);

        backward(block);

        assertTrue(parameter(block, "features.0.0.weight").requiresGradient());
        assertFalse(parameter(block, "features.0.1.running_mean").requiresGradient());
        assertFalse(parameter(block, "features.0.1.running_var").getArray().hasGradient());
    }

    @Test
    void aPrefixFindsTheFirstMatchingStage() {
        NetworkBlock block = new ResNet18().block(NetworkOptions.defaults());
        block.trainFrom("layer4");
        assertFalse(parameter(block, "layer3.1.conv2.weight").requiresGradient());
        assertTrue(parameter(block, "layer4.0.conv1.weight").requiresGradient());
        block.unfreeze();
        assertTrue(parameter(block, "bn1.weight").requiresGradient());
        assertEquals(
                "[stem, layer1.0, layer1.1, layer2.0, layer2.1, layer3.0, layer3.1, layer4.0,"
                        + " layer4.1]",
                block.stages().toString());
    }

    @Test
    void aStageReturnsItsParameters() {
        NetworkBlock block = new ResNet18().block(NetworkOptions.defaults());
        long size = block.parameters("layer4.1").stream().mapToLong(p -> p.getShape().size()).sum();
        assertEquals(2 * (512 * 512 * 9 + 2 * 512), size);
    }

    @Test
    void anUnknownStageIsRejectedWithAListOfAllStages() {
        NetworkBlock block = new ResNet18().block(NetworkOptions.defaults());
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> block.trainFrom("layer5"));
        assertEquals(
                "There is no stage 'layer5'. The stages are stem, layer1.0, layer1.1, layer2.0,"
                        + " layer2.1, layer3.0, layer3.1, layer4.0, layer4.1.",
                e.getMessage());
    }

    @Test
    void anImageWithOtherChannelsIsRejected() {
        NetworkBlock block = new MobileNetV2().block(NARROW);
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> block.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 32, 32)));
        assertEquals(
                "MobileNetV2 expects images of shape (N, 3, H, W), not (1, 1, 32, 32).",
                e.getMessage());
    }

    /** A residual block that training leaves out half of the time. */
    private NetworkBlock half(NetworkPart... body) {
        NetworkPart residual =
                new NetworkPart.Residual(List.of(body), List.of(), Function.NONE, 0.5);
        Architecture architecture =
                new Architecture("Half", 3, List.of(Stage.of("only", residual)), Optional.empty());
        return initialized(NetworkBlock.of(architecture, NormMode.TRAIN));
    }

    private static NetworkPart unit(Function activation) {
        return new NetworkPart.ConvNorm(
                new NetworkPart.Conv(
                        LayerNames.of("conv"), 3, 3, 1, 1, 1, false, PaddingRule.SYMMETRIC),
                new NetworkPart.Norm(LayerNames.of("norm"), 3, 1e-5, 0.9),
                activation);
    }

    @Test
    void keptBodiesAreScaledForDroppedOnes() {
        NetworkBlock block = half(unit(Function.NONE));
        parameter(block, "only.norm.weight").getArray().set(new float[3]);
        parameter(block, "only.norm.bias").getArray().set(new float[] {1, 1, 1});
        Engines.random().lock();
        try {
            Engines.seed(3);
            boolean left = false;
            boolean kept = false;
            for (int i = 0; i < 10; i++) {
                for (float value : forward(block, true).sub(pictures).toFloatArray()) {
                    left |= Math.abs(value) < 1e-6;
                    kept |= Math.abs(value - 2) < 1e-6;
                    assertTrue(
                            Math.abs(value) < 1e-6 || Math.abs(value - 2) < 1e-6,
                            () -> "neither 0 nor 1 / 0.5: " + value);
                }
            }
            assertTrue(left && kept);
        } finally {
            Engines.random().unlock();
        }
    }

    @Test
    void nothingIsDroppedInInferenceOrInFrozenStages() {
        NetworkBlock block = half(unit(Function.NONE));
        parameter(block, "only.norm.weight").getArray().set(new float[3]);
        parameter(block, "only.norm.bias").getArray().set(new float[] {1, 1, 1});
        float[] expected = pictures.add(1).toFloatArray();

        assertArrayEquals(expected, forward(block, false).toFloatArray(), 1e-6f);
        block.freeze();
        assertArrayEquals(expected, forward(block, true).toFloatArray(), 1e-6f);
    }

    @Test
    void aPassLeavesOnlyItsOutputAttached() {
        NetworkPart.Conv gate =
                new NetworkPart.Conv(
                        LayerNames.of("gate"), 3, 3, 1, 1, 1, true, PaddingRule.SYMMETRIC);
        NetworkBlock squeezing =
                half(unit(Function.SILU), new NetworkPart.SqueezeExcite(gate, Function.SILU, gate));
        NetworkBlock mobile = narrow(NormMode.TRAIN);
        try (NDManager scratch = manager.newSubManager()) {
            NDArray picture = pictures.duplicate();
            picture.attach(scratch);
            int before = scratch.getManagedArrays().size();
            ParameterStore store = new ParameterStore(scratch, false);
            mobile.forward(store, new NDList(picture), true);
            assertEquals(before + 1, scratch.getManagedArrays().size());
            squeezing.forward(store, new NDList(picture), true);
            assertEquals(before + 2, scratch.getManagedArrays().size());
        }
    }
}
