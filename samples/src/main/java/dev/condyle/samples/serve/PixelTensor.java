package dev.condyle.samples.serve;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.List;
import java.util.stream.IntStream;

/** Converts tensors of pixel values from 0 to 255 to images. */
final class PixelTensor {

    private PixelTensor() {}

    /**
     * Returns the images of a tensor.
     *
     * @param tensor a tensor of type FP32 and shape (N, C, H, W); values are rounded
     * @param shape the shape (C, H, W) of an image
     * @throws RequestException if the tensor has another type or shape, or a value is not in the
     *     range
     */
    static List<Image> images(Tensor tensor, Shape shape) {
        tensor.check("FP32");
        List<Integer> sizes = tensor.shape();
        boolean fits = sizes.size() == shape.dimension() + 1 && sizes.get(0) > 0;
        for (int i = 0; fits && i < shape.dimension(); i++) {
            fits = sizes.get(i + 1) == shape.get(i);
        }
        if (!fits) {
            throw RequestException.bad(
                    "The shape of the input "
                            + tensor.name()
                            + " must be "
                            + Tensor.text(new Shape(-1).addAll(shape).getShape())
                            + ", where -1 is the number of images, not "
                            + sizes
                            + ".");
        }
        float[] values = tensor.data().numbers();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= 255)) {
                throw RequestException.bad(
                        "The values of the input "
                                + tensor.name()
                                + " must be from 0 to 255, but element "
                                + i
                                + " is "
                                + values[i]
                                + ".");
            }
        }
        return IntStream.range(0, sizes.get(0)).mapToObj(i -> image(values, i, shape)).toList();
    }

    private static Image image(float[] values, int index, Shape shape) {
        int channels = (int) shape.get(0);
        int height = (int) shape.get(1);
        int width = (int) shape.get(2);
        BufferedImage image =
                new BufferedImage(
                        width,
                        height,
                        channels == 1
                                ? BufferedImage.TYPE_BYTE_GRAY
                                : BufferedImage.TYPE_3BYTE_BGR);
        // The raster, unlike the image, does not convert colours. Its bands are red, green, blue.
        WritableRaster raster = image.getRaster();
        int at = index * (int) shape.size();
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++, at++) {
                    raster.setSample(x, y, c, Math.round(values[at]));
                }
            }
        }
        return new BufferedImageFactory().fromImage(image);
    }
}
