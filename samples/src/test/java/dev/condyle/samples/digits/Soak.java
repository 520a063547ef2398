package dev.condyle.samples.digits;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.Fit;
import dev.condyle.runtime.data.Dataset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains again and again, then predicts again and again, in a JVM of its own, and prints how much
 * memory the process holds after each part: lines {@code training N KIB} and {@code prediction N
 * KIB}.
 */
final class Soak {

    private Soak() {}

    /**
     * Runs it.
     *
     * @param args the number of trainings, and of predictions
     */
    public static void main(String[] args) throws Exception {
        int trainings = Integer.parseInt(args[0]);
        int predictions = Integer.parseInt(args[1]);
        Dataset<Image, Digit> data = Few.TRAINING;
        for (int i = 1; i <= trainings; i++) {
            try (DigitReaderModel model = Few.reader(i)) {
                model.fit(data, Fit.epochs(1).batchSize(32).quiet());
                model.evaluate(Few.TEST);
            }
            System.out.println("training " + i + " " + residentKib());
        }
        List<Image> images = Few.images(Few.TEST);
        try (DigitReaderModel model = Few.reader(0)) {
            int part = predictions / 20;
            for (int i = 1; i <= predictions; i++) {
                model.predict(images.get(i % images.size()));
                if (i % part == 0) {
                    System.out.println("prediction " + i + " " + residentKib());
                }
            }
        }
    }

    /** The resident memory. The heap is fixed and touched at the start, so only the rest moves. */
    private static long residentKib() throws Exception {
        System.gc();
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IllegalStateException("/proc/self/status has no VmRSS");
    }
}
