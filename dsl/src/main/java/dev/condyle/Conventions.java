package dev.condyle;

/**
 * The two conventions in which the same network is built. Weights work best with the conventions
 * that they were trained with: with the other ones nothing fails, but accuracy drops. Only the
 * origin of a weights file identifies its conventions; the names of the weights do not.
 */
public enum Conventions {
    /** The first variant of the network: see {@link NetworkSpec#variants}. */
    DEFAULT,
    /**
     * TensorFlow and Keras, and the {@code tf_…} networks of timm. If a stride leaves an odd amount
     * of padding, the right and the bottom get one more than the left and the top. Batch norms use
     * epsilon 1e-3 and momentum .99 or .999. MobileNets expect images as {@code 2x - 1}.
     */
    KERAS,
    /**
     * torchvision, and the other networks of timm. Padding is the same on all sides. Batch norms
     * use epsilon 1e-5 and momentum .9 (0.1 in PyTorch's definition). Images are normalised with
     * the mean and standard deviation of ImageNet.
     */
    TORCHVISION
}
