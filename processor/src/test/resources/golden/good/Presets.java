package golden;

import ai.djl.modality.cv.Image;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import dev.condyle.Backbone;
import dev.condyle.Conventions;
import dev.condyle.Head;
import dev.condyle.NetworkSpec;
import dev.condyle.NetworkSpec.Preset;
import dev.condyle.NetworkSpec.Variant;
import dev.condyle.NetworkSpec.Width;
import dev.condyle.Pooling;
import dev.condyle.Resize;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.ImageNet;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.backbone.TorchScript;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;

/** Weights of the Hugging Face hub, by the name of a preset or by their location. */
interface Presets {

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "imagenet", trainable = false)
    @Head(classes = 3)
    interface OfFirstVariant {}

    @Backbone(input = Image.class, network = MobileNetV2.class, conventions = Conventions.TORCHVISION, width = 1.4, weights = "imagenet", sha256 = "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef", lenient = true, mean = 0.5, resize = Resize.STRETCH)
    @Head(classes = 3)
    interface OfWidth {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "hf:timm/resnet18.a1_in1k@refs/pr/1/model.safetensors", std = 0.5)
    @Head(classes = 3)
    interface OfHub {}

    /** The hub does not determine how its images are encoded. */
    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet.npz", mean = 0, std = 1, resize = Resize.CROP)
    @Head(classes = 3)
    interface OfFile {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
    @Head(classes = 1000, pretrained = true, dropout = 0.1)
    interface WithHead {}

    /** The file has a class more: the background. */
    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "imagenet", pooling = Pooling.AVERAGE)
    @Head(classes = 1000, pretrained = true)
    interface WithoutBackground {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "imagenet")
    @Head(classes = 1001, pretrained = true)
    interface WithBackground {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet", trainable = false)
    @Head(labels = ImageNet.class, pretrained = true)
    interface WithLabels {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "birds.safetensors", lenient = true)
    @Head(names = {"owl", "wren"}, pretrained = true, style = Head.Style.DENSE, hidden = {})
    interface Birds {}

    @Backbone(input = Image.class, shape = {3, 64, 64}, network = TorchScript.class, weights = "hf://owner/name@v1.0/traced/model.pt", sha256 = "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef", trainable = false, features = 8)
    @Head(classes = 3, pretrained = false)
    interface Traced {}

    @Backbone(input = Image.class, network = Stripes.class, weights = "wide", width = 2)
    @Head(classes = 3)
    interface Wide {}

    @Backbone(input = Image.class, network = Stripes.class, weights = "far", sha256 = "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef")
    @Head(classes = 2, pretrained = true)
    interface Far {}

    class Both {
        @Backbone(input = Image.class, network = Stripes.class, weights = "wide")
        Layer one;

        @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet", mean = 0)
        Layer other;

        @Head(classes = 2) Layer age;
        @Head(classes = 3) Layer size;
    }

    /** A custom network with presets. */
    @NetworkSpec(
            input = {1, 8, 8},
            channels = 4,
            stride = 1,
            variants = @Variant(
                    value = Conventions.KERAS,
                    mean = 0,
                    std = 1,
                    width = Width.TRUNCATED,
                    presets = {
                        @Preset(name = "wide", weights = "classpath:/stripes.npz"),
                        @Preset(name = "wide", weights = "hf:me/stripes", width = 2),
                        @Preset(name = "far", weights = "https://example.org/stripes.npz")
                    }))
    final class Stripes implements Network {
        @Override
        public Block block(NetworkOptions options) {
            return Blocks.identityBlock();
        }
    }
}
