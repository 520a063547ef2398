package dev.condyle.runtime.backbone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The repositories of the name {@code imagenet}, at fixed commits except for those of Google, of
 * which no commit is known. The annotations are not retained at run time, so this reads the
 * sources.
 */
class PresetsTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/condyle/runtime/backbone");
    private static final Pattern NETWORK = Pattern.compile("public final class (\\w+)");
    private static final Pattern VARIANT = Pattern.compile("@Variant\\(");
    private static final Pattern CONVENTIONS = Pattern.compile("value = Conventions\\.(\\w+)");
    private static final Pattern PRESET =
            Pattern.compile(
                    "@Preset\\( name = \"imagenet\", weights = ((?:\"[^\"]*\"(?: \\+ )?)+),"
                            + "(?: width = ([\\d.]+),)? classes = (\\d+)\\)");

    private static Stream<String> presets(Path source) {
        String text;
        try {
            text = Files.readString(source).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Matcher name = NETWORK.matcher(text);
        if (!text.contains("@NetworkSpec(") || !name.find()) {
            return Stream.of();
        }
        return Stream.of(VARIANT.split(text))
                .skip(1)
                .flatMap(
                        variant -> {
                            Matcher conventions = CONVENTIONS.matcher(variant);
                            return conventions.find()
                                    ? PRESET.matcher(variant)
                                            .results()
                                            .map(
                                                    it ->
                                                            name.group(1)
                                                                    + " "
                                                                    + conventions.group(1)
                                                                    + " "
                                                                    + (it.group(2) == null
                                                                            ? "1"
                                                                            : it.group(2))
                                                                    + " "
                                                                    + it.group(1)
                                                                            .replaceAll(
                                                                                    "\"| \\+ ", "")
                                                                    + " "
                                                                    + it.group(3))
                                    : Stream.of();
                        });
    }

    @Test
    void eachNetworkHasTheKnownRepositories() throws IOException {
        List<String> found;
        try (Stream<Path> sources = Files.list(SOURCES)) {
            found = sources.sorted().flatMap(PresetsTest::presets).toList();
        }

        assertEquals(
                List.of(
                        "EfficientNetB0 TORCHVISION 1 hf:timm/efficientnet_b0.ra_in1k"
                                + "@1b5383e5f79cc0f7fc067e372f8f26a5fa73f26a 1000",
                        "EfficientNetB0 KERAS 1 hf:timm/tf_efficientnet_b0.in1k"
                                + "@8186ca4217f9c67824ebe7566008bdc69976d15a 1000",
                        "MobileNetV1 KERAS 1 hf:google/mobilenet_v1_1.0_224 1001",
                        "MobileNetV1 TORCHVISION 1 hf:timm/mobilenetv1_100.ra4_e3600_r224_in1k"
                                + "@6e88b523abded44469eafcd52f7832d5e0300b1b 1000",
                        "MobileNetV2 KERAS 1 hf:google/mobilenet_v2_1.0_224 1001",
                        "MobileNetV2 TORCHVISION 1 hf:timm/mobilenetv2_100.ra_in1k"
                                + "@5afa12513b048c79b9147a5d210e9bdc50035481 1000",
                        "MobileNetV2 TORCHVISION 1.4 hf:timm/mobilenetv2_140.ra_in1k"
                                + "@008fa2eb59c0080738c65898a7666059e11c0a75 1000",
                        "ResNet18 TORCHVISION 1 hf:timm/resnet18.tv_in1k"
                                + "@bbd144b3e5565108aad885f145491d11bc6ce807 1000",
                        "ResNet34 TORCHVISION 1 hf:timm/resnet34.tv_in1k"
                                + "@1b7b21cca82ff974d341713f777bf740c2db38c4 1000",
                        "ResNet50 TORCHVISION 1 hf:timm/resnet50.tv_in1k"
                                + "@78f3ecfdb38e06d9b8397f662e7ab8fee96026fa 1000"),
                found);
    }
}
