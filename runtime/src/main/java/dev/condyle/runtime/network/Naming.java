package dev.condyle.runtime.network;

/** A naming scheme for weights in files. */
public enum Naming {
    /** The names of torchvision, or names in the same style if torchvision lacks the network. */
    TORCHVISION,
    /** The names of timm (PyTorch Image Models). */
    TIMM,
    /** The short names of MobileNetV1: {@code conv0}, {@code dw1}, {@code pw1}, …, {@code fc}. */
    SHORT
}
