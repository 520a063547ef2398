package dev.condyle.samples.penguins;

import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.samples.Settings;

/** The data and the training configuration of the sample. */
final class PenguinData {

    private PenguinData() {}

    /**
     * Returns all 344 penguins, including missing values. See {@code ORIGIN.txt} in the same
     * package for their origin.
     */
    static Dataset<Penguin, Species> read() {
        return CsvFile.of(PenguinData.class.getResource("penguins.csv"))
                .read(PenguinEncoder.rows(), row -> row.constant("Species", Species.class));
    }

    /**
     * Returns the training configuration. {@code -Depochs=N} sets the number of epochs. Default:
     * 60.
     */
    static Fit<Object, Object> recipe() {
        return Fit.epochs(Settings.number("epochs", 60))
                .batchSize(16)
                .optimizer(Optimizer.adam().learningRate(0.01).weightDecay(0.01))
                .schedule(Schedule.cosine())
                .quiet();
    }
}
