package dev.condyle;

/** What happens to a picture whose size is not the one the network takes. */
public enum Resize {
    /**
     * Resampled to the size, each axis by its own factor: nothing is cut, proportions may change.
     */
    STRETCH,
    /**
     * Resampled so that it covers the size, proportions kept; what stands over is cut on both
     * sides.
     */
    CROP,
    /** Refused with an exception that names the picture and both sizes. */
    ERROR
}
