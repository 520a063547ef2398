package dev.condyle;

/** How an image is resized if its size differs from the input size of the network. */
public enum Resize {
    /**
     * Resamples each axis independently to the target size. Nothing is cropped, but the aspect
     * ratio may change.
     */
    STRETCH,
    /**
     * Resamples the image so that it covers the target size, preserving the aspect ratio, and crops
     * the excess equally on both sides.
     */
    CROP,
    /** Throws an exception that states the image and both sizes. */
    ERROR
}
