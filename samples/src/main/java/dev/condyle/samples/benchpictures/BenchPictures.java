package dev.condyle.samples.benchpictures;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.picture.ImageFolder;
import dev.condyle.samples.PairedRounds;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import java.io.IOException;

/**
 * The benchmark {@code bench-pictures}: compares the time to convert a JPEG file of 640 x 480
 * pixels to the input of a pretrained network, (3, 224, 224), with that of DJL's transforms. Both
 * read the file, crop the central square, scale it and normalise each channel. Condyle applies a
 * filter like Pillow when it scales down; DJL does not. Both run on one thread ({@code ratio}). In
 * addition, Condyle is measured with the threads that prepare batches ahead during training ({@code
 * ahead_ms}). {@code -Drounds=N} sets the number of rounds, each over all images (default: 15), and
 * {@code -Dpictures=N} the number of images (default: 32).
 */
public final class BenchPictures {

    private static final int SIDE = 224;
    private static final int WARM_UP_ROUNDS = 3;
    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] STD = {0.229f, 0.224f, 0.225f};

    private BenchPictures() {}

    /**
     * Runs the benchmark.
     *
     * @param args not used
     * @throws IOException if the images cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        int rounds = Settings.number("rounds", 15);
        int count = Settings.number("pictures", 32);
        // Disables DJL's telemetry. With one thread, both sides have the same computing power.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        try (Photographs photographs = Photographs.draw(count, 1);
                NDManager manager = NDManager.newBaseManager()) {
            ImageFolder<String> pictures = ImageFolder.read(photographs.folder());
            ByDjl djl = new ByDjl(SIDE, MEAN, STD);
            ByCondyle condyle =
                    new ByCondyle(Inputs.image(new Shape(3, SIDE, SIDE), Resize.CROP, MEAN, STD));
            System.out.printf("%,d JPEG files to (3, 224, 224), in ms per file%n%n", count);
            System.out.println("round   Condyle       DJL     ratio     ahead");
            double[] ours = new double[rounds];
            double[] theirs = new double[rounds];
            double[] ahead = new double[rounds];
            for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
                boolean first = round % 2 == 0;
                double before = first ? ms(count, () -> condyle.read(pictures, manager)) : 0;
                double their = ms(count, () -> djl.read(pictures, manager));
                double our = first ? before : ms(count, () -> condyle.read(pictures, manager));
                double together = ms(count, () -> condyle.readAhead(pictures, manager));
                if (round >= 0) {
                    ours[round] = our;
                    theirs[round] = their;
                    ahead[round] = together;
                    System.out.printf(
                            "%5d %9.2f %9.2f %9.3f %9.2f%n",
                            round + 1, our, their, our / their, together);
                }
            }
            PairedRounds paired = new PairedRounds(ours, theirs);
            System.out.println("\nCondyle over DJL: " + paired);
            new ResultLine("bench-pictures")
                    .with("ratio", 3, paired.ratio())
                    .with("spread", 3, paired.spread())
                    .with("ours_ms", 2, paired.ours())
                    .with("djl_ms", 2, paired.theirs())
                    .with("ahead_ms", 2, new PairedRounds(ahead, theirs).ours())
                    .with("rounds", 0, rounds)
                    .print(System.out);
        }
    }

    private static double ms(int count, Reading reading) throws IOException {
        long start = System.nanoTime();
        double sum = reading.sum();
        double milliseconds = (System.nanoTime() - start) / 1e6 / count;
        if (!Double.isFinite(sum)) {
            throw new IllegalStateException("The sum of the pixels is not finite: " + sum);
        }
        return milliseconds;
    }

    @FunctionalInterface
    private interface Reading {
        double sum() throws IOException;
    }
}
