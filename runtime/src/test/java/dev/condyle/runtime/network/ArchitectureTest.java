package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import dev.condyle.Conventions;
import dev.condyle.layer.Activation.Function;
import dev.condyle.runtime.backbone.DescribedNetwork;
import dev.condyle.runtime.backbone.EfficientNetB0;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.backbone.ResNet50;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {

    private static final NetworkOptions IMAGENET = NetworkOptions.defaults().classes(1000);

    @ParameterizedTest
    @CsvSource({
        "MobileNetV2, 3504872",
        "ResNet18, 11689512",
        "ResNet34, 21797672",
        "ResNet50, 25557032",
        "EfficientNetB0, 5288548",
        "MobileNetV1, 4231976"
    })
    void learnsAsManyNumbersAsTorchvisionOrTimmCounts(String network, long parameters) {
        assertEquals(parameters, Networks.named(network).architecture(IMAGENET).learned());
    }

    @ParameterizedTest
    @CsvSource({"MobileNetV1, 4253864", "MobileNetV2, 3538984"})
    void sizesMatchKeras(String network, long parameters) {
        assertEquals(parameters, Networks.named(network).architecture(IMAGENET).size());
    }

    @ParameterizedTest
    @CsvSource({
        "MobileNetV1, 0.25, 470072",
        "MobileNetV1, 1.25, 6270840",
        "MobileNetV2, 0.35, 1677128",
        "MobileNetV2, 1.4, 6108776"
    })
    void widthsInTorchvisionsConventionsHaveTheirCounts(
            String network, double width, long parameters) {
        NetworkOptions options = IMAGENET.width(width).conventions(Conventions.TORCHVISION);
        assertEquals(parameters, Networks.named(network).architecture(options).learned());
    }

    @Test
    void kerasUsesALargerMomentum() {
        assertEquals(0.999, stemNorm(new MobileNetV2(), Conventions.KERAS).momentum());
        assertEquals(0.99, stemNorm(new MobileNetV1(), Conventions.KERAS).momentum());
        assertEquals(0.99, stemNorm(new EfficientNetB0(), Conventions.KERAS).momentum());
        assertEquals(0.9, stemNorm(new MobileNetV2(), Conventions.TORCHVISION).momentum());
        assertEquals(1e-3, stemNorm(new MobileNetV2(), Conventions.KERAS).epsilon());
        assertEquals(1.001e-5, stemNorm(new ResNet18(), Conventions.KERAS).epsilon());
        assertEquals(1e-5, stemNorm(new ResNet18(), Conventions.TORCHVISION).epsilon());
    }

    private static NetworkPart.Norm stemNorm(DescribedNetwork network, Conventions conventions) {
        Architecture architecture =
                network.architecture(NetworkOptions.defaults().conventions(conventions));
        return ((NetworkPart.ConvNorm) architecture.stages().get(0).parts().get(0)).norm();
    }

    @Test
    void tensorsHaveTorchvisionNames() {
        List<String> names =
                new ResNet50()
                        .architecture(IMAGENET).tensors().stream().map(TensorSpec::name).toList();

        assertEquals("conv1.weight", names.get(0));
        assertEquals("bn1.running_var", names.get(4));
        assertTrue(names.contains("layer1.0.downsample.1.running_mean"));
        assertEquals(
                List.of("fc.weight", "fc.bias"), names.subList(names.size() - 2, names.size()));
        assertEquals(names.size(), new HashSet<>(names).size());
    }

    @Test
    void theStemHasTheChannelsOfTheImage() {
        Architecture grey =
                new MobileNetV2().architecture(NetworkOptions.defaults().inputChannels(1));
        assertEquals(new Shape(32, 1, 3, 3), grey.tensors().get(0).shape());
    }

    @Test
    void deeperBlocksHaveAHigherDropRate() {
        Architecture architecture = new EfficientNetB0().architecture(IMAGENET);
        Stage first = architecture.stages().get(3);
        Stage last = architecture.stages().get(15);
        assertEquals("features.2.1", first.name());
        assertEquals(0.2 * 2 / 16, ((NetworkPart.Residual) first.parts().get(0)).dropRate(), 1e-12);
        assertEquals("features.6.3", last.name());
        assertEquals(0.2 * 14 / 16, ((NetworkPart.Residual) last.parts().get(0)).dropRate(), 1e-12);
    }

    @Test
    void shortNamesRequireFoldedNorms() {
        NameMap map = new MobileNetV1().nameMaps(IMAGENET).get(2);
        assertEquals("short", map.origin());
        assertEquals("dw13.weight", map.names().get("features.13.0.0.weight"));
        assertEquals("fc.bias", map.names().get("classifier.bias"));
        assertEquals(27 + 2, Set.copyOf(map.names().values()).size());
        assertEquals(
                new NameMap.Folding("features.13.1.1", "pw13.bias", 1e-3), map.foldings().get(26));
    }

    @Test
    void anUnsupportedWidthIsRejected() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ResNet18().architecture(IMAGENET.width(0.5)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new EfficientNetB0().architecture(IMAGENET.width(2)));
    }

    @Test
    void invalidOptionsAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> IMAGENET.width(0));
        assertThrows(IllegalArgumentException.class, () -> IMAGENET.width(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> IMAGENET.inputChannels(0));
        assertThrows(IllegalArgumentException.class, () -> IMAGENET.classes(-1));
    }

    private static NetworkPart.ConvNorm unit(String name, int in, int out, int stride) {
        return new NetworkPart.ConvNorm(
                new NetworkPart.Conv(
                        LayerNames.of(name), in, out, 3, stride, 1, false, PaddingRule.SYMMETRIC),
                new NetworkPart.Norm(LayerNames.of("norm"), out, 1e-5, 0.9),
                Function.RELU);
    }

    private static String refused(Stage... stages) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new Architecture("Mine", 3, List.of(stages), Optional.empty()))
                .getMessage();
    }

    @Test
    void partsThatDoNotFitAreReported() {
        assertEquals(
                "Mine, stage b: conv expects 9 channels, but receives 8.",
                refused(
                        Stage.of("a", unit("conv", 3, 8, 1)),
                        Stage.of("b", unit("conv", 9, 8, 1))));
        assertEquals(
                "Mine, stage a: The residual body produces 3 channels at stride 2, but its shortcut"
                        + " produces 3 at stride 1.",
                refused(
                        Stage.of(
                                "a",
                                new NetworkPart.Residual(
                                        List.of(unit("conv", 3, 3, 2)),
                                        List.of(),
                                        Function.NONE,
                                        0))));
        assertEquals(
                "Mine has two stages with the name 'a'.",
                refused(
                        Stage.of("a", unit("conv", 3, 8, 1)),
                        Stage.of("a", unit("conv", 8, 8, 1))));
    }

    @Test
    void invalidConvolutionsAreRejected() {
        assertEquals(
                "conv: the channels (3 in, 8 out) must be positive multiples of the number of groups,"
                        + " 2.",
                assertThrows(
                                IllegalArgumentException.class,
                                () ->
                                        new NetworkPart.Conv(
                                                LayerNames.of("conv"),
                                                3,
                                                8,
                                                3,
                                                1,
                                                2,
                                                false,
                                                PaddingRule.SAME))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new NetworkPart.Conv(
                                LayerNames.of("conv"), 3, 8, 2, 1, 1, false, PaddingRule.SAME));
    }
}
