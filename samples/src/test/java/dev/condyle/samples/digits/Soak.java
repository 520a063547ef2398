package dev.condyle.samples.digits;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.samples.ResidentMemory;
import dev.condyle.samples.subclass.ResidualReaderModel;
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
     * @param args the sample whose reader it is, the number of trainings, and of predictions
     */
    public static void main(String[] args) throws Exception {
        String sample = args[0];
        int trainings = Integer.parseInt(args[1]);
        int predictions = Integer.parseInt(args[2]);
        Dataset<Image, Digit> data = Few.TRAINING;
        for (int i = 1; i <= trainings; i++) {
            try (Classifier<Image, Digit> model = reader(sample, i)) {
                model.fit(data, Fit.epochs(1).batchSize(32).quiet());
                model.evaluate(Few.TEST);
            }
            System.out.println("training " + i + " " + ResidentMemory.kib());
        }
        List<Image> images = Few.images(Few.TEST);
        try (Classifier<Image, Digit> model = reader(sample, 0)) {
            int part = predictions / 20;
            for (int i = 1; i <= predictions; i++) {
                model.predict(images.get(i % images.size()));
                if (i % part == 0) {
                    System.out.println("prediction " + i + " " + ResidentMemory.kib());
                }
            }
        }
    }

    /** Layers in a chain, or called by a forward pass of the class's own. */
    private static Classifier<Image, Digit> reader(String sample, long seed) {
        return switch (sample) {
            case "digits" -> Few.reader(seed);
            case "subclass" -> ResidualReaderModel.create(ModelOptions.defaults().seed(seed));
            default -> throw new IllegalArgumentException("no reader in " + sample);
        };
    }
}
