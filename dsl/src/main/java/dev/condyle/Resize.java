package dev.condyle;

/** How an image is resized if its size is not the input size of the network. */
public enum Resize {
    /**
     * Resamples the image to the target size, each axis independently: nothing is cropped, but the
     * aspect ratio may change.
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
