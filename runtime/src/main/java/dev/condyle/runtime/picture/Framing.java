package dev.condyle.runtime.picture;

import java.util.Optional;

/** Which part of an image a network receives, and with which filter it is resampled. */
interface Framing {

    /**
     * Returns the resampling of an image, or empty if the image is used as it is.
     *
     * @param image the size of the image
     * @param network the size of the input of the network
     * @throws dev.condyle.runtime.data.DataException if the image has an unsupported size
     */
    Optional<ResampleAxes> axes(PictureSize image, PictureSize network);
}
