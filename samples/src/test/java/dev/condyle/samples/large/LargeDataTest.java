package dev.condyle.samples.large;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.samples.MemoryRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trains on data sets that are larger than the heap. By default for 4 epochs; with {@code
 * -Dcondyle.soak} for 20 on five times the data.
 */
@EnabledOnOs(OS.LINUX)
class LargeDataTest {

    private static final boolean FULL = System.getProperty("condyle.soak") != null;
    private static final int TIMES = FULL ? 5 : 1;
    private static final String EPOCHS = FULL ? "20" : "4";
    private static final int HEAP_MIB = 64;
    private static final long HEAP = (long) HEAP_MIB << 20;
    private static final int SIZE = 128;

    @TempDir Path folder;

    @Test
    void aStreamedCsvFileTrainsInConstantMemory() throws Exception {
        int rows = 90_000 * TIMES;
        Path file = folder.resolve("readings.csv");
        write(file, rows);
        assertTrue(Files.size(file) > HEAP * TIMES, "the file fits into the heap");

        train(rows, "rows", file);
    }

    @Test
    void anImageFolderTrainsInConstantMemory() throws Exception {
        int images = 600 * TIMES;
        assertTrue(images * 3L * SIZE * SIZE * Float.BYTES > HEAP * TIMES);
        Path pictures = folder.resolve("pictures");
        draw(pictures, images);

        train(images, "images", pictures);
    }

    private void train(int examples, String kind, Path data) throws Exception {
        MemoryRun run =
                MemoryRun.of(folder, HEAP_MIB, LargeTraining.class, kind, data.toString(), EPOCHS);

        run.requireSteady("epoch", FULL ? 5 : 2);
        assertTrue(run.lines().contains("evaluated " + examples));
    }

    private static void write(Path file, int rows) throws IOException {
        Random random = new Random(1);
        String note = "x".repeat(750);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("height,width,depth,level,note");
            for (int i = 0; i < rows; i++) {
                int height = random.nextInt(1000);
                out.printf(
                        "%d,%d,%d,%s,%s%n",
                        height,
                        random.nextInt(1000),
                        random.nextInt(1000),
                        height < 500 ? Level.LOW : Level.HIGH,
                        note);
            }
        }
    }

    private static void draw(Path folder, int count) throws IOException {
        Random random = new Random(1);
        for (Level level : Level.values()) {
            Files.createDirectories(folder.resolve(level.name()));
        }
        for (int i = 0; i < count; i++) {
            Level level = Level.values()[i % 2];
            BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < SIZE; y++) {
                int shade = random.nextInt(128) + 127 * level.ordinal();
                for (int x = 0; x < SIZE; x++) {
                    image.setRGB(x, y, 0x010101 * shade);
                }
            }
            Path file = folder.resolve(level.name()).resolve(i + ".png");
            ImageIO.write(image, "png", file.toFile());
        }
    }
}
