package dev.condyle.runtime.picture;

import dev.condyle.Resize;
import dev.condyle.runtime.internal.encode.ImagePreprocessing.Resizing;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The framing of torchvision and timm: an image is resized, then its middle is cropped. Only the
 * pixels of the middle are computed.
 */
record CroppedFraming(Resizing resizing) implements Framing {

    /** The size of the resized image, which can have billions of columns if the image has one. */
    private record ResizedSize(double height, double width) {}

    @Override
    public Optional<ResampleAxes> axes(PictureSize image, PictureSize network) {
        ResizedSize resized = resized(image, network);
        if (image.equals(network)
                && resized.height() == image.height()
                && resized.width() == image.width()) {
            return Optional.empty();
        }
        return Optional.of(
                new ResampleAxes(
                        axis(image.height(), resized.height(), network.height()),
                        axis(image.width(), resized.width(), network.width())));
    }

    private ResizedSize resized(PictureSize image, PictureSize network) {
        double height = Math.floor(network.height() / resizing.crop());
        double width = Math.floor(network.width() / resizing.crop());
        if (resizing.resize() == Resize.STRETCH) {
            return new ResizedSize(height, width);
        }
        if (height == width) {
            // torchvision's Resize
            return image.width() <= image.height()
                    ? new ResizedSize(Math.floor(width * image.height() / image.width()), width)
                    : new ResizedSize(height, Math.floor(height * image.width() / image.height()));
        }
        // timm's ResizeKeepRatio
        double ratio = Math.min(image.height() / height, image.width() / width);
        return new ResizedSize(Math.rint(image.height() / ratio), Math.rint(image.width() / ratio));
    }

    private ResampleAxis axis(int size, double resized, int out) {
        double half = (resized - out) / 2;
        double start = resizing.margin() == RoundingMode.DOWN ? Math.floor(half) : Math.rint(half);
        return ResampleAxis.ofWindow(size, resized, start, out, resizing.interpolation());
    }
}
