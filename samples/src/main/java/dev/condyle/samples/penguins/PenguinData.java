package dev.condyle.samples.penguins;

import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.samples.Settings;

/** The penguins that come with the sample, and how it is trained on them. */
final class PenguinData {

    private PenguinData() {}

    /** All 344, missing values left as they are; {@code ORIGIN.txt} beside them says whence. */
    static Dataset<Penguin, Species> read() {
        return CsvFile.of(PenguinData.class.getResource("penguins.csv"))
                .read(PenguinEncoder.rows(), row -> row.constant("Species", Species.class));
    }

    /** {@code -Depochs=N} trains for longer or shorter. */
    static Fit<Object, Object> recipe() {
        return Fit.epochs(Settings.number("epochs", 60))
                .batchSize(16)
                .optimizer(Optimizer.adam().learningRate(0.01).weightDecay(0.01))
                .schedule(Schedule.cosine())
                .quiet();
    }
}
