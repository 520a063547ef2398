package dev.condyle.runtime.backbone;

import dev.condyle.Conventions;
import dev.condyle.NetworkSpec;
import dev.condyle.NetworkSpec.Preset;
import dev.condyle.NetworkSpec.Variant;
import dev.condyle.runtime.network.Architecture;
import dev.condyle.runtime.network.NetworkOptions;

/**
 * ResNet-34, from <a href="https://arxiv.org/abs/1512.03385">Deep Residual Learning for Image
 * Recognition</a>: blocks of two convolutions, 512 features.
 *
 * <p>With Keras conventions it uses the "SAME" padding of TensorFlow and the epsilon and momentum
 * of the Keras ResNets. It cannot load their weights: those networks have biases and different
 * strides.
 *
 * <p>Stages: {@code stem}, {@code layer1.0} to {@code layer4.2}.
 */
@NetworkSpec(
        channels = 512,
        stride = 32,
        variants = {
            @Variant(
                    value = Conventions.TORCHVISION,
                    mean = {0.485, 0.456, 0.406},
                    std = {0.229, 0.224, 0.225},
                    presets =
                            @Preset(
                                    name = "imagenet",
                                    weights =
                                            "hf:timm/resnet34.tv_in1k"
                                                    + "@1b7b21cca82ff974d341713f777bf740c2db38c4",
                                    classes = 1000)),
            @Variant(
                    value = Conventions.KERAS,
                    mean = {0.485, 0.456, 0.406},
                    std = {0.229, 0.224, 0.225})
        },
        parameters = 21_301_696,
        trainable = 21_284_672)
public final class ResNet34 implements DescribedNetwork {

    /** Creates the network definition. Call {@link #block} to build the network. */
    public ResNet34() {}

    @Override
    public Architecture architecture(NetworkOptions options) {
        return new ResNet("ResNet34", false, 3, 4, 6, 3).architecture(options);
    }
}
