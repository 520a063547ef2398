package dev.condyle.runtime.backbone;

import dev.condyle.Conventions;
import dev.condyle.NetworkSpec;
import dev.condyle.NetworkSpec.Variant;
import dev.condyle.runtime.network.Architecture;
import dev.condyle.runtime.network.NetworkOptions;

/**
 * ResNet-50, of <a href="https://arxiv.org/abs/1512.03385">Deep Residual Learning for Image
 * Recognition</a>: bottlenecks of three convolutions, 2048 features, the stride in the middle one,
 * as in torchvision.
 *
 * <p>In Keras's conventions it is padded as TensorFlow's "SAME" and has the epsilon and momentum of
 * Keras's ResNets, whose weights are of another network: theirs has biases and other strides.
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
                    std = {0.229, 0.224, 0.225}),
            @Variant(
                    value = Conventions.KERAS,
                    mean = {0.485, 0.456, 0.406},
                    std = {0.229, 0.224, 0.225})
        },
        parameters = 23_561_152,
        trainable = 23_508_032)
public final class ResNet50 implements DescribedNetwork {

    /** Creates the description of the network; {@link #block} accepts its options. */
    public ResNet50() {}

    @Override
    public Architecture architecture(NetworkOptions options) {
        return new ResNet("ResNet50", true, 3, 4, 6, 3).architecture(options);
    }
}
