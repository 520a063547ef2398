package golden;

import ai.djl.modality.cv.Image;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import dev.condyle.Backbone;
import dev.condyle.Conventions;
import dev.condyle.Head;
import dev.condyle.NetworkSpec;
import dev.condyle.NormMode;
import dev.condyle.Pooling;
import dev.condyle.Resize;
import dev.condyle.layer.Activation.Function;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.GlobalAvgPool;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.EfficientNetB0;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.backbone.TorchScript;

/** Image networks, with and without subsequent layers. */
public interface Pretrained {
    enum Flower { LILY, ROSE, TULIP }

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "mobilenet_v2.safetensors", trainable = false, pooling = Pooling.AVERAGE)
    @Head(labels = Flower.class, dropout = 0.2)
    interface Frozen {}

    @Backbone(input = Image.class, shape = {1, 96, 65}, resize = Resize.CROP, network = MobileNetV1.class, conventions = Conventions.TORCHVISION, width = 0.5, norms = NormMode.TRAIN, pooling = Pooling.MAX, weights = "https://example.org/v1.npz", sha256 = "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef", lenient = true)
    @Head(classes = 3)
    record EveryMember(int unrelated) {}

    @Backbone(input = Image.class, network = ResNet18.class, pooling = Pooling.NONE, width = 1, trainable = true)
    @Head(classes = 3)
    class OfMaps {
        @Conv2d(filters = 32, kernel = 1, activation = Function.RELU) Layer features;
        @GlobalAvgPool Layer inputs;
        @Dense(8) Layer own;
    }

    @Backbone(input = Image.class, network = EfficientNetB0.class, weights = "classpath:/weights/b0.safetensors", trainable = false)
    @Head(names = {"no", "yes"})
    class OfVectors {
        @Dense(16) Layer hidden;
    }

    @Backbone(input = Image.class, network = ResNet18.class, shape = {1, 32, 32}, mean = 0.5, std = 0.25)
    @Head(classes = 3)
    interface Scaled {}

    @Backbone(input = Image.class, shape = {3, 224, 200}, network = TorchScript.class, weights = "model.pt", trainable = false, features = {512, 7, 7}, mean = {0.485, 0.456, 0.406}, std = {0.229, 0.224, 0.225})
    @Head(labels = Flower.class, dropout = 0.2)
    interface Traced {}

    @Backbone(input = Image.class, shape = {1, 32, 32}, network = TorchScript.class, weights = "https://example.org/model.pt", sha256 = "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef", trainable = false, features = 384)
    @Head(classes = 3)
    class TracedVectors {
        @Dense(16) Layer hidden;
    }

    @Backbone(input = Image.class, shape = {3, 32, 32}, network = TorchScript.class, weights = "classpath:/model.pt", trainable = false, features = {8, 4, 4}, pooling = Pooling.NONE)
    class TracedWithoutHead {
        @Flatten Layer flat;
    }

    @Backbone(input = Image.class, network = Stripes.class)
    class WithoutHead {
        @Flatten Layer flat;
    }

    @Backbone(input = Image.class, network = Stripes.class, trainable = false)
    interface Alone {}

    /** A custom network for images without normalisation. */
    @NetworkSpec(
            input = {1, 6, 5},
            channels = 1,
            stride = 1,
            pooling = Pooling.NONE,
            parameters = 0,
            variants = @NetworkSpec.Variant(value = Conventions.KERAS, mean = 0, std = 1))
    final class Stripes implements Network {
        @Override
        public Block block(NetworkOptions options) {
            return Blocks.identityBlock();
        }
    }
}
