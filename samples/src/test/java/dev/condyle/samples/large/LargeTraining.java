package dev.condyle.samples.large;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.picture.ImageFolder;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.samples.ResidentMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Trains in a JVM of its own on a data set that does not fit into its heap, and prints the memory
 * of the process after each epoch: {@code epoch N KIB}.
 */
final class LargeTraining {

    private LargeTraining() {}

    /**
     * Trains.
     *
     * @param args {@code rows} and a CSV file, or {@code images} and a folder; the number of epochs
     */
    public static void main(String[] args) {
        Path path = Path.of(args[1]);
        int epochs = Integer.parseInt(args[2]);
        if (args[0].equals("rows")) {
            Dataset<Reading, Level> rows =
                    CsvFile.of(path).stream(
                            ReadingEncoder.rows(), row -> row.constant("level", Level.class));
            try (ReadingSorterModel model = ReadingSorterModel.create()) {
                train(model, rows, epochs, 256);
            }
        } else {
            Dataset<Image, Level> images = ImageFolder.read(path, Level.class);
            try (ThumbnailSorterModel model = ThumbnailSorterModel.create()) {
                train(model, images, epochs, 32);
            }
        }
    }

    private static <I> void train(
            Classifier<I, Level> model, Dataset<I, Level> data, int epochs, int batchSize) {
        model.fit(data, Fit.epochs(epochs).batchSize(batchSize).quiet().listener(new Memory()));
        System.out.println("evaluated " + model.evaluate(data).size());
    }

    private static final class Memory implements FitListener {

        @Override
        public void onEpoch(History.Epoch epoch) {
            try {
                System.out.println("epoch " + epoch.number() + " " + ResidentMemory.kib());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
