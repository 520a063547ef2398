package dev.condyle;

/**
 * The two traditions in which the same network is built. Weights work best in the one that they
 * were trained in: nothing fails in the other, but predictions lose confidence. Which one a file of
 * weights comes from, its origin says; its names do not.
 */
public enum Conventions {
    /** What the network names first: see {@link NetworkSpec#variants}. */
    DEFAULT,
    /**
     * TensorFlow and Keras, also timm's networks called {@code tf_…}. Where a stride leaves an odd
     * amount of padding, the right and the bottom get one more than the left and the top; batch
     * norms have epsilon 1e-3 and keep .99 or .999 of their running statistics a batch; MobileNets
     * take pictures as {@code 2x - 1}.
     */
    KERAS,
    /**
     * torchvision, and timm's own networks. Padding is the same on all sides; batch norms have
     * epsilon 1e-5 and keep .9 of their running statistics a batch; pictures are normalised by mean
     * and deviation of ImageNet.
     */
    TORCHVISION
}
