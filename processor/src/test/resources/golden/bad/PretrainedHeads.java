package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import dev.condyle.*;
import dev.condyle.layer.*;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.*;

/** Heads that cannot be the classifier of a network. */
public class PretrainedHeads {

    @Backbone(input = float[].class, shape = 8)
    @Head(classes = 1000, pretrained = true) // CONDYLE-516 "true" / "pretrained"
    interface NoNetwork {}

    @Backbone(input = Image.class, network = ResNet18.class)
    @Head(classes = 1000, pretrained = true) // CONDYLE-516 "true" / "pretrained"
    interface NoWeights {}

    @Backbone(input = Image.class, shape = {3, 8, 8}, network = TorchScript.class, weights = "m.pt", trainable = false, features = 8)
    @Head(classes = 1000, pretrained = true) // CONDYLE-516 "true" / "pretrained"
    interface OfModule {}

    @Head(classes = 1000, pretrained = true) // CONDYLE-516 "true" / "pretrained"
    static class OfBlock {
        @Backbone(input = float[].class, shape = 8, weights = "w.npz")
        static Block body() {
            return Blocks.identityBlock();
        }
    }

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
    @Head(task = Head.Task.MULTI_LABEL, classes = 1000, pretrained = true) // CONDYLE-516 "true" / "pretrained"
    interface OtherTask {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
    @Head(style = Head.Style.COSINE, classes = 1000, pretrained = true) // CONDYLE-516 "true" / "pretrained"
    interface OtherStyle {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
    @Head(hidden = 8, classes = 1000, pretrained = true) // CONDYLE-516 "true" / "pretrained"
    interface WithHiddenLayers {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
    @Head(pretrained = true) // CONDYLE-516 "true" / "pretrained"
    interface WithoutLabels {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
    @Head(classes = 1000, pretrained = true, by = Reusable.class) // CONDYLE-516 "true" / "pretrained"
    interface ByOther {}

    static class Reusable {
        @Head(pretrained = true) // CONDYLE-310 "true" / "pretrained"
        static NDArray logits(NDArray features, @Weight({Weight.FEATURES, Weight.CLASSES}) NDArray kernel) {
            return features.matMul(kernel);
        }
    }

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
    static class ByMethod {
        @Head(classes = 1000, pretrained = true) // CONDYLE-516 "true" / "pretrained"
        static NDArray logits(NDArray features, @Weight({Weight.FEATURES, Weight.CLASSES}) NDArray kernel) {
            return features.matMul(kernel);
        }
    }

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
    @Head(classes = 1000, pretrained = true) // CONDYLE-516 "true" / "pretrained"
    static class AfterLayers {
        @Dense(512) Layer hidden;
    }

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
    @Head(classes = 1000, pretrained = true) // CONDYLE-516 "true" / "pretrained"
    static class AfterForward {
        @Forward
        NDArray forward(NDArray features) {
            return features;
        }
    }

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet", pooling = Pooling.MAX)
    @Head(classes = 1000, pretrained = true) // CONDYLE-516 "true" / "pretrained"
    interface AfterMaximum {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet", pooling = Pooling.NONE)
    @Head(classes = 1000, pretrained = true) // CONDYLE-507 "@Head"
    interface AfterMaps {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
    static class OneOfSeveral {
        @Head(classes = 1000, pretrained = true) Layer one; // CONDYLE-516 "true" / "pretrained"
        @Head(classes = 3) Layer other;
    }

    @Head(classes = 1000, pretrained = true) // CONDYLE-516 "true" / "pretrained"
    static class OfSeveralInputs {
        @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
        Layer photo;

        @Backbone(input = float[].class, shape = 8)
        Layer numbers;
    }

    @Head(classes = 1000, pretrained = true) // CONDYLE-104 "@Head"
    static class Nothing {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
    @Head(classes = 10, pretrained = true) // CONDYLE-517 "true" / "pretrained"
    interface OtherClasses {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagenet")
    @Head(classes = 1001, pretrained = true) // CONDYLE-517 "true" / "pretrained"
    interface WithBackground {}

    @Backbone(input = Image.class, network = ResNet18.class, weights = "imagnet") // CONDYLE-722 "\"imagnet" / "weights"
    @Head(classes = 10, pretrained = true)
    interface OfUnknownPreset {}
}
