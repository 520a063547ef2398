package dev.condyle.runtime.network;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A photograph as the networks of TensorFlow take it: stretched to a square with a triangle filter
 * as wide as the reduction, rounded to whole numbers first along the rows and then along the
 * columns as Python's Pillow does, scaled to [-1, 1], channels first.
 */
final class Photo {

    private Photo() {}

    static float[] read(Path file, int size) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        float[] numbers = new float[3 * size * size];
        for (int channel = 0; channel < 3; channel++) {
            double[] plane = new double[pixels.length];
            for (int i = 0; i < pixels.length; i++) {
                plane[i] = pixels[i] >> 16 - 8 * channel & 255;
            }
            double[] turned = narrow(plane, height, width, size);
            double[] square = narrow(turned, size, height, size);
            for (int i = 0; i < square.length; i++) {
                numbers[channel * square.length + i] = (float) (square[i] / 127.5 - 1);
            }
        }
        return numbers;
    }

    /** Resamples each row and turns the picture over its diagonal; twice, it stands upright. */
    private static double[] narrow(double[] plane, int rows, int from, int to) {
        double[] turned = new double[to * rows];
        double scale = (double) from / to;
        double reach = Math.max(1, scale);
        for (int x = 0; x < to; x++) {
            double centre = (x + 0.5) * scale;
            int first = Math.max(0, (int) (centre - reach - 1));
            int end = Math.min(from, (int) (centre + reach + 2));
            for (int y = 0; y < rows; y++) {
                double sum = 0;
                double weights = 0;
                for (int i = first; i < end; i++) {
                    double weight = Math.max(0, 1 - Math.abs(i + 0.5 - centre) / reach);
                    sum += weight * plane[y * from + i];
                    weights += weight;
                }
                turned[x * rows + y] = Math.round(sum / weights);
            }
        }
        return turned;
    }
}
