package golden;

import ai.djl.modality.cv.Image;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import dev.condyle.*;
import dev.condyle.NetworkSpec.*;
import dev.condyle.runtime.backbone.*;
import dev.condyle.runtime.network.*;

/** Names of presets that do not exist, and wrong locations on the Hugging Face hub. */
public class Presets {

    @Backbone(input = Image.class, network = MobileNetV2.class, width = 0.35, weights = "imagenet") // CONDYLE-722 "\"imagenet" / "weights"
    @Head(classes = 2)
    interface OtherWidth {}

    @Backbone(input = Image.class, network = ResNet18.class, conventions = Conventions.KERAS, weights = "imagenet") // CONDYLE-722 "\"imagenet" / "weights"
    @Head(classes = 2)
    interface OtherConventions {}

    @Backbone(input = Image.class, network = Untrained.class, weights = "imagenet") // CONDYLE-722 "\"imagenet" / "weights"
    @Head(classes = 2)
    interface NoPresets {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "imagnet") // CONDYLE-722 "\"imagnet" / "weights"
    @Head(classes = 2)
    interface Misspelled {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "ImageNet") // CONDYLE-722 "\"ImageNet" / "weights"
    @Head(classes = 2)
    interface OtherCase {}

    @Backbone(input = Image.class, network = ResNet50.class, weights = "IMAGENET1K_V1") // CONDYLE-722 "\"IMAGENET" / "weights"
    @Head(classes = 2)
    interface OfTorchvision {}

    @Backbone(input = Image.class, network = ResNet50.class, weights = "DEFAULT") // CONDYLE-722 "\"DEFAULT" / "weights"
    @Head(classes = 2)
    interface OfDefault {}

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "imagnet", width = 0.35, sha256 = "1") // CONDYLE-722 "\"imagnet" / "weights" // CONDYLE-711 "\"1" / "sha256"
    @Head(classes = 2)
    interface MisspelledForOtherWidth {}

    @Backbone(input = Image.class, network = Several.class, weights = "default") // CONDYLE-722 "\"default" / "weights"
    @Head(classes = 2)
    interface OneOfSeveral {}

    @Backbone(input = Image.class, network = Several.class, weights = "b1") // CONDYLE-712 "\"b1" / "weights"
    @Head(classes = 2)
    interface UncheckedPreset {}

    @Backbone(input = Image.class, shape = {3, 8, 8}, network = TorchScript.class, weights = "imagenet", trainable = false, features = 8) // CONDYLE-722 "\"imagenet" / "weights"
    @Head(classes = 2)
    interface OfModule {}

    @Head(classes = 2)
    static class OfBlock {
        @Backbone(input = float[].class, shape = 8, weights = "imagenet", sha256 = "1") // CONDYLE-722 "\"imagenet" / "weights" // CONDYLE-711 "\"1" / "sha256"
        static Block body() {
            return Blocks.identityBlock();
        }
    }

    @Backbone(input = Image.class, network = MobileNetV2.class, conventions = Conventions.TORCHVISION, width = -1, weights = "imagenet") // CONDYLE-304 "-1" / "width"
    @Head(classes = 2)
    interface OfNoWidth {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "hf:") // CONDYLE-710 "\"hf" / "weights"
    @Head(classes = 2)
    interface NothingOnHub {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "hf:gpt2") // CONDYLE-710 "\"hf" / "weights"
    @Head(classes = 2)
    interface NoOwner {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "hf:///name") // CONDYLE-710 "\"hf" / "weights"
    @Head(classes = 2)
    interface EmptyOwner {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "hf:owner/my model") // CONDYLE-710 "\"hf" / "weights"
    @Head(classes = 2)
    interface SpaceInName {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "hf:owner/..") // CONDYLE-710 "\"hf" / "weights"
    @Head(classes = 2)
    interface DotsAsName {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "hf:owner/name@") // CONDYLE-710 "\"hf" / "weights"
    @Head(classes = 2)
    interface EmptyRevision {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "hf:owner/name@a..b/w.npz") // CONDYLE-710 "\"hf" / "weights"
    @Head(classes = 2)
    interface RangeOfRevisions {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "hf:owner/name/../w.npz") // CONDYLE-710 "\"hf" / "weights"
    @Head(classes = 2)
    interface DotsInPath {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "hf:owner/name/") // CONDYLE-710 "\"hf" / "weights"
    @Head(classes = 2)
    interface EmptyPath {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "hf:owner/name@main/model.h5") // CONDYLE-721 "\"hf" / "weights"
    @Head(classes = 2)
    interface KerasOnHub {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "hf:owner/name/pytorch_model.bin") // CONDYLE-721 "\"hf" / "weights"
    @Head(classes = 2)
    interface PickleOnHub {}

    @Backbone(input = Image.class, shape = {3, 8, 8}, network = TorchScript.class, weights = "hf:owner/name", sha256 = "0000000000000000000000000000000000000000000000000000000000000000", trainable = false, features = 8) // CONDYLE-710 "\"hf" / "weights"
    @Head(classes = 2)
    interface ModuleWithoutFile {}

    @Backbone(input = Image.class, shape = {3, 8, 8}, network = TorchScript.class, weights = "hf:owner/name/model.pt", trainable = false, features = 8) // CONDYLE-712 "\"hf" / "weights"
    @Head(classes = 2)
    interface UncheckedModule {}

    @Backbone(input = Image.class, network = BlankName.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfBlankName {}

    @Backbone(input = Image.class, network = NameOfFile.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfNameOfFile {}

    @Backbone(input = Image.class, network = BlankLocation.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfBlankLocation {}

    @Backbone(input = Image.class, network = BadLocation.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfBadLocation {}

    @Backbone(input = Image.class, network = BadFormat.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfBadFormat {}

    @Backbone(input = Image.class, network = BadWidth.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfBadWidth {}

    @Backbone(input = Image.class, network = FixedWidth.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfFixedWidth {}

    @Backbone(input = Image.class, network = BadClasses.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfBadClasses {}

    @Backbone(input = Image.class, network = TwiceTheSame.class) // CONDYLE-704 ".class)" / "network"
    @Head(classes = 2)
    interface OfTwiceTheSame {}

    abstract static class Base implements Network {
        @Override
        public Block block(NetworkOptions options) {
            return null;
        }
    }

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class Untrained extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = {@Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}, presets = {@Preset(name = "a1", weights = "hf:o/a"), @Preset(name = "b1", weights = "http://example.org/b.npz")}), @Variant(value = Conventions.TORCHVISION, mean = {0, 0, 0}, std = {1, 1, 1}, presets = @Preset(name = "a1", weights = "hf:o/c"))})
    static class Several extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}, presets = @Preset(name = " ", weights = "w.npz")))
    static class BlankName extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}, presets = @Preset(name = "w.npz", weights = "w.npz")))
    static class NameOfFile extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}, presets = @Preset(name = "a", weights = "")))
    static class BlankLocation extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}, presets = @Preset(name = "a", weights = "hf:gpt2")))
    static class BadLocation extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}, presets = @Preset(name = "a", weights = "w.h5")))
    static class BadFormat extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}, width = Width.TRUNCATED, presets = @Preset(name = "a", weights = "w.npz", width = 0)))
    static class BadWidth extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}, presets = @Preset(name = "a", weights = "w.npz", width = 0.5)))
    static class FixedWidth extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}, presets = @Preset(name = "a", weights = "w.npz", classes = -1)))
    static class BadClasses extends Base {}

    @NetworkSpec(channels = 8, stride = 4, variants = @Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}, presets = {@Preset(name = "a", weights = "w.npz"), @Preset(name = "a", weights = "v.npz", width = 1)}))
    static class TwiceTheSame extends Base {}
}
