package dev.condyle.runtime.network;

/** A naming scheme for weights in files. */
public enum Naming {
    /** The names of torchvision, or names in the same style if torchvision lacks the network. */
    TORCHVISION,
    /** The names of timm (PyTorch Image Models). */
    TIMM,
    /** The short names of MobileNetV1: {@code conv0}, {@code dw1}, {@code pw1}, …, {@code fc}. */
    SHORT,
    /**
     * The names of the image classifiers in transformers of Hugging Face. Its MobileNets and its
     * EfficientNet compute the same as the networks here with Keras conventions, its ResNets the
     * same as with torchvision conventions, with these exceptions:
     *
     * <ul>
     *   <li>MobileNetV1 has at least 8 channels in every layer there, which differs below width
     *       0.25.
     *   <li>MobileNetV2 rounds its channels to an integer before they become a multiple of 8; Keras
     *       truncates them. The common widths, 0.35, 0.5, 0.75, 1, 1.3 and 1.4, are the same.
     *   <li>EfficientNet pads images of odd sizes by one pixel less.
     *   <li>The options {@code tf_padding}, {@code finegrained_output}, {@code output_stride} and
     *       {@code downsample_in_bottleneck} must have their default values.
     * </ul>
     */
    TRANSFORMERS
}
