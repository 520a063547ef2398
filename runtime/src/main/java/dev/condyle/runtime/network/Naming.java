package dev.condyle.runtime.network;

/** Whose names a file of weights uses. */
public enum Naming {
    /** torchvision's, or in the same manner where torchvision lacks the network. */
    TORCHVISION,
    /** Those of timm, the PyTorch image models. */
    TIMM,
    /** MobileNetV1's short ones: {@code conv0}, {@code dw1}, {@code pw1}, …, {@code fc}. */
    SHORT
}
