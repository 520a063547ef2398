package golden;

import ai.djl.modality.cv.Image;
import ai.djl.nn.Block;
import dev.condyle.Backbone;
import dev.condyle.Conventions;
import dev.condyle.Head;
import dev.condyle.Head.Style;
import dev.condyle.NetworkSpec;
import dev.condyle.NetworkSpec.Variant;
import dev.condyle.layer.*;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.TorchScript;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;

/** Values at the limits, and just beyond them. */
class Limits {
    @Backbone(input = Image.class, shape = {3, 5, 5})
    static class LimitsAreAllowed {
        @BatchNorm(momentum = 0) Layer replaced;
        @BatchNorm(momentum = 1) Layer kept;
        @AvgPool2d(5) Layer all;
    }

    @Backbone(input = Image.class, shape = {3, 30, 30})
    static class JustBeyondTheLimits {
        @BatchNorm(epsilon = 1e60) Layer epsilon; // CONDYLE-304 "1e60" / "epsilon"
        @AvgPool2d({1, 0}) Layer window; // CONDYLE-301 "{1"
    }

    @Backbone(input = float[].class, shape = 2147483647)
    static class TheLargestArray {
        @Activation(Activation.Function.RELU) Layer relu;
    }

    @Backbone(input = float[].class, shape = {65536, 32768}) // CONDYLE-405 "{65536" / "shape"
    static class ALargerArray {
        @Activation(Activation.Function.RELU) Layer relu;
    }

    @Backbone(input = float[].class, shape = 8)
    @Head(classes = 2, style = Style.COSINE, temperature = 1e-45) // CONDYLE-304 "1e-45" / "temperature"
    interface AnInfiniteReciprocal {}

    @Backbone(input = float[].class, shape = 8)
    @Head(classes = 2, style = Style.COSINE, temperature = 1e38)
    interface AHighTemperature {}

    @Backbone(input = Image.class, network = MobileNetV1.class, width = 1.0 / 1024)
    @Head(classes = 2)
    interface OneChannel {}

    @Backbone(input = Image.class, shape = {3, 1, 1}, network = TorchScript.class, weights = "m.pt", trainable = false, features = {1, 1, 1}, mean = 0, std = 1)
    @Head(classes = 2)
    interface TheSmallestFeatures {}

    @Backbone(input = Image.class, network = NoRows.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfNoRows {}

    @Backbone(input = Image.class, network = NoChannels.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfNoChannels {}

    @Backbone(input = Image.class, network = NegativeParameters.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfNegativeParameters {}

    @Backbone(input = Image.class, network = SmallestNetwork.class)
    @Head(classes = 2)
    interface OfSmallestNetwork {}

    @Head(classes = 2)
    static class WeightsOfABlock {
        @Backbone(input = float[].class, shape = 8, weights = "ftp://example.org/w.npz") // CONDYLE-710 "\"ftp" / "weights"
        static Block body() { return null; }
    }

    abstract static class Base implements Network {
        @Override
        public Block block(NetworkOptions options) {
            return null;
        }
    }

    @NetworkSpec(input = {3, 0, 8}, channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class NoRows extends Base {}

    @NetworkSpec(channels = 0, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class NoChannels extends Base {}

    @NetworkSpec(channels = 8, stride = 4, parameters = -2, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class NegativeParameters extends Base {}

    @NetworkSpec(input = {1, 1, 1}, channels = 1, stride = 1, parameters = 0, trainable = 0, variants = @Variant(value = Conventions.KERAS, mean = 0, std = 1))
    static class SmallestNetwork extends Base {}
}
