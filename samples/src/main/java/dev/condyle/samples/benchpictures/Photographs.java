package dev.condyle.samples.benchpictures;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * JPEG files that take as long to decode as photographs: shaded shapes with a little noise, like
 * that of a sensor. They are drawn randomly, from a seed, into a temporary folder. Closing deletes
 * the folder.
 *
 * @param folder a folder with a single subfolder that contains the files
 */
record Photographs(Path folder) implements AutoCloseable {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private static final int SHAPES = 60;
    private static final int NOISE = 8;

    static Photographs draw(int count, long seed) throws IOException {
        Path folder = Files.createTempDirectory("condyle-bench-pictures");
        Path only = Files.createDirectory(folder.resolve("photographs"));
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            Path file = only.resolve(String.format("%03d.jpg", i));
            ImageIO.write(picture(random), "jpg", file.toFile());
        }
        return new Photographs(folder);
    }

    private static BufferedImage picture(Random random) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        for (int i = 0; i < SHAPES; i++) {
            graphics.setPaint(
                    new GradientPaint(
                            random.nextInt(WIDTH),
                            random.nextInt(HEIGHT),
                            new Color(random.nextInt(1 << 24)),
                            random.nextInt(WIDTH),
                            random.nextInt(HEIGHT),
                            new Color(random.nextInt(1 << 24))));
            graphics.fillOval(
                    random.nextInt(WIDTH) - 100,
                    random.nextInt(HEIGHT) - 100,
                    random.nextInt(300),
                    random.nextInt(300));
        }
        graphics.dispose();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int noise = random.nextInt(2 * NOISE + 1) - NOISE;
            Color old = new Color(picture.getRGB(i % WIDTH, i / WIDTH));
            int grainy =
                    within(old.getRed() + noise) << 16
                            | within(old.getGreen() + noise) << 8
                            | within(old.getBlue() + noise);
            picture.setRGB(i % WIDTH, i / WIDTH, grainy);
        }
        return picture;
    }

    private static int within(int value) {
        return Math.max(0, Math.min(255, value));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
