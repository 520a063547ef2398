package dev.condyle;

/**
 * The conventions by which a network is built. Use the ones that its weights were trained with: the
 * wrong conventions cause no error, but reduce the accuracy. The names of the weights do not
 * identify their conventions; only the origin of the file does.
 */
public enum Conventions {
    /** The first variant of the network: see {@link NetworkSpec#variants}. */
    DEFAULT,
    /**
     * The conventions of TensorFlow, Keras and the {@code tf_…} networks of timm. If the total
     * padding is odd, the right and the bottom get one more than the left and the top. Batch norms
     * use epsilon 1e-3 and momentum 0.99 or 0.999. MobileNets expect pixel values {@code 2x - 1}
     * for x in [0, 1].
     */
    KERAS,
    /**
     * The conventions of torchvision and the other networks of timm. Padding is the same on all
     * sides. Batch norms use epsilon 1e-5 and momentum 0.9 (0.1 in PyTorch's definition). Images
     * are normalised with the mean and standard deviation of ImageNet.
     */
    TORCHVISION
}
