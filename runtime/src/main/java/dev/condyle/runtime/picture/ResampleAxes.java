package dev.condyle.runtime.picture;

/** The resampling of both axes of an image. */
record ResampleAxes(ResampleAxis down, ResampleAxis across) {}
