package dev.condyle.runtime.backbone;

import dev.condyle.Conventions;
import dev.condyle.NetworkSpec;
import dev.condyle.NetworkSpec.Preset;
import dev.condyle.NetworkSpec.Variant;
import dev.condyle.runtime.network.Architecture;
import dev.condyle.runtime.network.NetworkOptions;

/**
 * ResNet-50, from <a href="https://arxiv.org/abs/1512.03385">Deep Residual Learning for Image
 * Recognition</a>: bottlenecks of three convolutions with the stride in the middle one, as in
 * torchvision; 2048 features.
 *
 * <p>With Keras conventions it uses the "SAME" padding of TensorFlow and the epsilon and momentum
 * of the Keras ResNets. It cannot load their weights: those networks have biases and different
 * strides.
 *
 * <p>Stages: {@code stem}, {@code layer1.0} to {@code layer4.2}.
 */
@NetworkSpec(
        channels = 2048,
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
                                            "hf:timm/resnet50.tv_in1k"
                                                    + "@78f3ecfdb38e06d9b8397f662e7ab8fee96026fa",
                                    classes = 1000)),
            @Variant(
                    value = Conventions.KERAS,
                    mean = {0.485, 0.456, 0.406},
                    std = {0.229, 0.224, 0.225})
        },
        parameters = 23_561_152,
        trainable = 23_508_032)
public final class ResNet50 implements DescribedNetwork {

    /** Creates the network definition. Call {@link #block} to build the network. */
    public ResNet50() {}

    @Override
    public Architecture architecture(NetworkOptions options) {
        return new ResNet("ResNet50", true, 3, 4, 6, 3).architecture(options);
    }
}
