package golden;

import ai.djl.modality.cv.Image;
import ai.djl.nn.Block;
import dev.condyle.Backbone;
import dev.condyle.Conventions;
import dev.condyle.Head;
import dev.condyle.NetworkSpec;
import dev.condyle.NetworkSpec.Variant;
import dev.condyle.NormMode;
import dev.condyle.Pooling;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.backbone.TorchScript;

class BackboneNetworks {
    @Backbone(input = Image.class, network = String.class) // CONDYLE-701 ".class)" / "network"
    @Head(classes = 2)
    interface NoNetwork {}

    @Backbone(input = Image.class, network = int.class) // CONDYLE-701 ".class)" / "network"
    @Head(classes = 2)
    interface Primitive {}

    @Backbone(input = Image.class, network = Block[].class) // CONDYLE-701 ".class)" / "network"
    @Head(classes = 2)
    interface AnArray {}

    @Backbone(input = Image.class, network = Network.class) // CONDYLE-703 ".class)" / "network" // CONDYLE-702 ".class)" / "network"
    @Head(classes = 2)
    interface TheInterface {}

    @Backbone(input = Image.class, network = Plain.class) // CONDYLE-702 ".class)" / "network"
    @Head(classes = 2)
    interface WithoutSpec {}

    @Backbone(input = Image.class, network = Abstract.class) // CONDYLE-703 ".class)" / "network"
    @Head(classes = 2)
    interface AbstractOne {}

    @Backbone(input = Image.class, network = Hidden.class) // CONDYLE-703 ".class)" / "network"
    @Head(classes = 2)
    interface PrivateOne {}

    @Backbone(input = Image.class, network = Inner.class) // CONDYLE-703 ".class)" / "network"
    @Head(classes = 2)
    interface InnerOne {}

    @Backbone(input = Image.class, network = Generic.class) // CONDYLE-703 ".class)" / "network"
    @Head(classes = 2)
    interface GenericOne {}

    @Backbone(input = Image.class, network = OfArgument.class) // CONDYLE-703 ".class)" / "network"
    @Head(classes = 2)
    interface WithArgument {}

    @Backbone(input = Image.class, network = OfException.class) // CONDYLE-703 ".class)" / "network"
    @Head(classes = 2)
    interface Throwing {}

    @Backbone(input = Image.class, network = BadInput.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfBadInput {}

    @Backbone(input = Image.class, network = BadChannels.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfBadChannels {}

    @Backbone(input = Image.class, network = BadParameters.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfBadParameters {}

    @Backbone(input = Image.class, network = BadTrainable.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfBadTrainable {}

    @Backbone(input = Image.class, network = NoVariants.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfNoVariants {}

    @Backbone(input = Image.class, network = TwiceTheSame.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfTwiceTheSame {}

    @Backbone(input = Image.class, network = OfDefault.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfDefaults {}

    @Backbone(input = Image.class, network = TooFewMeans.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfTooFewMeans {}

    @Backbone(input = Image.class, network = EndlessMean.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfEndlessMean {}

    @Backbone(input = Image.class, network = NoDeviation.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfNoDeviation {}

    @Backbone(input = float[].class, shape = {3, 32, 32}, network = MobileNetV2.class) // CONDYLE-705 ".class, shape" / "input"
    @Head(classes = 2)
    interface OfFloats {}

    @Backbone(input = Image.class, shape = {32, 32}, network = MobileNetV2.class) // CONDYLE-203 "{32" / "shape"
    @Head(classes = 2)
    interface OfTwoDimensions {}

    @Backbone(input = Image.class, shape = {2, 32, 32}, network = MobileNetV2.class) // CONDYLE-203 "{2" / "shape"
    @Head(classes = 2)
    interface OfTwoChannels {}

    @Backbone(input = Image.class, network = FourBands.class) // CONDYLE-203 ".class)" / "network"
    @Head(classes = 2)
    interface OfFourBands {}

    @Backbone(input = Image.class, resize = dev.condyle.Resize.CROP) // CONDYLE-206 "@Backbone" / "@Backbone"
    @Head(classes = 2)
    interface NoShape {}

    @Backbone(input = Image.class, network = ResNet18.class, width = 0.5) // CONDYLE-706 "0.5" / "width"
    @Head(classes = 2)
    interface OneWidth {}

    @Backbone(input = Image.class, network = MobileNetV2.class, width = 0) // CONDYLE-304 "0)" / "width"
    @Head(classes = 2)
    interface WidthOfZero {}

    @Backbone(input = Image.class, network = MobileNetV1.class, width = 0.0005) // CONDYLE-707 "0.0005" / "width"
    @Head(classes = 2)
    interface VeryNarrow {}

    @Backbone(input = Image.class, network = MobileNetV2.class, width = 1e9) // CONDYLE-405 "1e9" / "width"
    @Head(classes = 2)
    interface VeryWide {}

    @Backbone(input = Image.class, network = OneConvention.class, conventions = Conventions.TORCHVISION) // CONDYLE-708 ".TORCHVISION" / "conventions"
    @Head(classes = 2)
    interface OtherConventions {}

    @Backbone(
            input = Image.class,
            shape = {3, 32, 32},
            weights = "w.safetensors", // CONDYLE-709 "\"w" / "weights"
            sha256 = "", // CONDYLE-709 "\"\"" / "sha256"
            trainable = true, // CONDYLE-709 "true" / "trainable"
            features = 8, // CONDYLE-709 "8" / "features"
            mean = 0, // CONDYLE-709 "0" / "mean"
            std = 1, // CONDYLE-709 "1" / "std"
            pooling = Pooling.MAX, // CONDYLE-709 ".MAX" / "pooling"
            conventions = Conventions.KERAS, // CONDYLE-709 ".KERAS" / "conventions"
            width = 2, // CONDYLE-709 "2" / "width"
            norms = NormMode.TRAIN, // CONDYLE-709 ".TRAIN" / "norms"
            lenient = true) // CONDYLE-709 "true" / "lenient"
    @Head(classes = 2) // CONDYLE-507 "@Head"
    interface NothingButMembers {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "ftp://example.org/w.npz") // CONDYLE-710 "\"ftp" / "weights"
    @Head(classes = 2)
    interface OtherScheme {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "classpath:w.npz") // CONDYLE-710 "\"class" / "weights"
    @Head(classes = 2)
    interface RelativeResource {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "https:///w.npz", sha256 = "0000000000000000000000000000000000000000000000000000000000000000") // CONDYLE-710 "\"https" / "weights"
    @Head(classes = 2)
    interface NoHost {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "https://example.org/a b.npz", sha256 = "0000000000000000000000000000000000000000000000000000000000000000") // CONDYLE-710 "\"https" / "weights"
    @Head(classes = 2)
    interface NoAddress {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = " \t") // CONDYLE-710 "\" " / "weights"
    @Head(classes = 2)
    static class BlankLocation {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "./mobilenet.weights.h5") // CONDYLE-721 "\"./" / "weights"
    @Head(classes = 2)
    static class KerasWeights {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "https://example.org/v2.PTH?x=1") // CONDYLE-721 "\"https" / "weights"
    @Head(classes = 2)
    static class PyTorchWeights {}

    @Backbone(input = Image.class, shape = {3, 32, 32}, network = TorchScript.class, weights = " ", features = 8, trainable = false) // CONDYLE-710 "\" " / "weights"
    @Head(classes = 2)
    static class BlankModule {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "w.npz", sha256 = "abc") // CONDYLE-711 "\"abc" / "sha256"
    @Head(classes = 2)
    interface ShortChecksum {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "w.npz", sha256 = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") // CONDYLE-711 "\"xxx" / "sha256"
    @Head(classes = 2)
    interface NoChecksum {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "https://example.org/w.npz") // CONDYLE-712 "\"https" / "weights"
    @Head(classes = 2)
    interface UncheckedAddress {}

    @Backbone(input = Image.class, network = MobileNetV2.class, trainable = false) // CONDYLE-713 "false" / "trainable"
    @Head(classes = 2)
    interface FrozenAtRandom {}

    @Backbone(input = Image.class, network = MobileNetV2.class, sha256 = "0000000000000000000000000000000000000000000000000000000000000000") // CONDYLE-310 "\"000" / "sha256"
    @Head(classes = 2)
    interface NothingToCheck {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "w.npz") // CONDYLE-310 "\"w" / "weights"
    interface NothingToFill {}

    @Backbone(input = Image.class, network = MobileNetV2.class, pooling = Pooling.NONE)
    @Head(classes = 2) // CONDYLE-507 "@Head"
    interface MapsIntoHead {}

    @Backbone(input = Image.class, network = MobileNetV2.class)
    @Head(classes = 2)
    static class VectorsIntoConv {
        @Conv2d(filters = 8, kernel = 1) Layer conv; // CONDYLE-401 "@Conv2d"
    }

    @Backbone(input = Image.class, network = MobileNetV2.class)
    static class TakenNames {
        @Dense(8) Layer backbone; // CONDYLE-606 "backbone"
        @Dense(8) Layer pooling; // CONDYLE-606 "pooling"
        @Dense(8) Layer OPTIONS; // CONDYLE-606 "OPTIONS"
    }

    @Backbone(input = Image.class, network = TorchScript.class) // CONDYLE-714 ".class)" / "network" // CONDYLE-714 ".class)" / "network" // CONDYLE-714 ".class)" / "network" // CONDYLE-715 ".class)" / "network"
    @Head(classes = 2)
    interface ModuleOfNothing {}

    @Backbone(input = Image.class, shape = {3, 32}, network = TorchScript.class, weights = "m.pt", features = 8, trainable = false) // CONDYLE-203 "{3" / "shape"
    @Head(classes = 2)
    interface ModuleOfNoPicture {}

    @Backbone(
            input = Image.class,
            shape = {3, 32, 32},
            network = TorchScript.class,
            weights = "https://example.org/model.pt", // CONDYLE-712 "\"https" / "weights"
            trainable = true, // CONDYLE-715 "true" / "trainable"
            features = 8,
            pooling = Pooling.MAX, // CONDYLE-716 ".MAX" / "pooling"
            conventions = Conventions.KERAS, // CONDYLE-716 ".KERAS" / "conventions"
            width = 1, // CONDYLE-716 "1" / "width"
            norms = NormMode.TRAIN, // CONDYLE-716 ".TRAIN" / "norms"
            lenient = true) // CONDYLE-716 "true" / "lenient"
    @Head(classes = 2)
    interface ModuleOfChoices {}

    @Backbone(input = float[].class, shape = {3, 32, 32}, network = TorchScript.class, weights = "m.pt", features = 8, trainable = false) // CONDYLE-705 ".class, shape" / "input"
    @Head(classes = 2)
    interface ModuleOfFloats {}

    @Backbone(input = Image.class, shape = {3, 32, 32}, network = TorchScript.class, weights = "m.pt", sha256 = "12", features = {8, 4}, trainable = false) // CONDYLE-717 "{8" / "features" // CONDYLE-711 "\"12" / "sha256"
    @Head(classes = 2)
    interface ModuleOfRows {}

    @Backbone(input = Image.class, shape = {3, 32, 32}, network = TorchScript.class, weights = "m.pt", features = {8, 0, 4}, trainable = false) // CONDYLE-717 "{8" / "features"
    @Head(classes = 2)
    interface ModuleOfZero {}

    @Backbone(input = Image.class, shape = {3, 32, 32}, network = TorchScript.class, weights = "m.pt", features = {1 << 20, 64, 64}, trainable = false) // CONDYLE-405 "{1" / "features"
    @Head(classes = 2)
    interface ModuleOfMuch {}

    @Backbone(input = Image.class, shape = {3, 32, 32}, network = TorchScript.class, weights = "m.pt", features = {8, 4, 4}, trainable = false, pooling = Pooling.NONE)
    @Head(classes = 2) // CONDYLE-507 "@Head"
    interface ModuleIntoHead {}

    @Backbone(input = Image.class, shape = {3, 32, 32}, network = TorchScript.class, weights = "m.pt", features = 8, trainable = false)
    static class ModuleTakesName {
        @Dense(8) Layer MODULE; // CONDYLE-606 "MODULE"
    }

    @Backbone(input = Image.class, network = MobileNetV2.class, features = {1280, 7, 7}) // CONDYLE-718 "{1280" / "features"
    @Head(classes = 2)
    interface KnownFeatures {}

    @Backbone(input = Image.class, network = MobileNetV2.class, mean = {0, 0}, std = {}) // CONDYLE-719 "{0" / "mean" // CONDYLE-719 "{})" / "std"
    @Head(classes = 2)
    interface TwoMeans {}

    @Backbone(input = Image.class, network = MobileNetV2.class, mean = 1e300, std = {1, 1, 0}) // CONDYLE-720 "1e300" / "mean" // CONDYLE-304 "{1" / "std"
    @Head(classes = 2)
    interface NoScaling {}

    abstract static class Base implements Network {
        @Override
        public Block block(NetworkOptions options) {
            return null;
        }
    }

    static class Plain extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    abstract static class Abstract extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    private static class Hidden extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    class Inner extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class Generic<T> extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class OfArgument extends Base {
        OfArgument(int argument) {}
    }

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class OfException extends Base {
        OfException() throws java.io.IOException {}
    }

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class OneConvention extends Base {}

    @NetworkSpec(input = {4, 8, 8}, channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0, 0}, std = {1, 1, 1, 1}))
    static class FourBands extends Base {}

    @NetworkSpec(input = {3, 8}, channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class BadInput extends Base {}

    @NetworkSpec(channels = 8, stride = 0, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class BadChannels extends Base {}

    @NetworkSpec(channels = 8, stride = 4, parameters = 3, trainable = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class BadParameters extends Base {}

    @NetworkSpec(channels = 8, stride = 4, trainable = -2, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class BadTrainable extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = {})
    static class NoVariants extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = {@Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}), @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1})})
    static class TwiceTheSame extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.DEFAULT, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class OfDefault extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = 0, std = {1, 1, 1}))
    static class TooFewMeans extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 1 / 0.0, 0}, std = {1, 1, 1}))
    static class EndlessMean extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 0, 1}))
    static class NoDeviation extends Base {}
}
