package dev.condyle.runtime.picture;

import dev.condyle.Resize;
import dev.condyle.runtime.data.DataException;
import java.util.Objects;
import java.util.Optional;

/** The framing of a {@link Resize}: the network receives as much of an image as fits. */
record WholeFraming(Resize resize) implements Framing {

    WholeFraming {
        Objects.requireNonNull(resize, "resize");
    }

    @Override
    public Optional<ResampleAxes> axes(PictureSize image, PictureSize network) {
        if (image.equals(network)) {
            return Optional.empty();
        }
        if (resize == Resize.ERROR) {
            throw new DataException(
                    "The image is "
                            + image
                            + " pixels, but the network requires "
                            + network
                            + ". Resize it, or choose Resize.STRETCH or Resize.CROP.");
        }
        double ratio = (double) network.width() / network.height();
        double width = image.width();
        double height = image.height();
        if (resize == Resize.CROP) {
            width = Math.min(width, ratio * image.height());
            height = Math.min(height, image.width() / ratio);
        }
        return Optional.of(
                new ResampleAxes(
                        ResampleAxis.ofMiddle(image.height(), height, network.height()),
                        ResampleAxis.ofMiddle(image.width(), width, network.width())));
    }
}
