package dev.condyle.runtime.model;

import dev.condyle.NormMode;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.transfer.Photos;
import dev.condyle.runtime.internal.weights.WeightBytes;
import dev.condyle.runtime.training.EarlyStopping;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.ReduceOnPlateau;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Trainings of each kind, from new models, which write checkpoints. */
enum ResumableTraining {
    /** Everything that a training without a backbone can have. */
    PLAIN {
        @Override
        byte[] run(UnaryOperator<Fit<Object, Object>> options, List<History> result) {
            try (TinyModel model = new TinyModel(ModelOptions.defaults().seed(3))) {
                result.add(
                        model.fit(
                                numbers(30, 1),
                                options.apply(
                                                Fit.epochs(6)
                                                        .batchSize(4)
                                                        .accumulate(2)
                                                        .mixup(0.3)
                                                        .clipNorm(1)
                                                        .averageWeights(0.8)
                                                        .schedule(Schedule.cosine())
                                                        .reduceOnPlateau(
                                                                ReduceOnPlateau.on(Metric.LOSS)
                                                                        .factor(0.5)
                                                                        .patience(0))
                                                        .stopEarly(
                                                                EarlyStopping.on(Metric.LOSS)
                                                                        .minDelta(0.05)))
                                        .validation(numbers(10, 2))));
                return WeightBytes.of(model.block());
            }
        }
    },
    /** A head over the cached features of a frozen backbone. */
    FROZEN {
        @Override
        byte[] run(UnaryOperator<Fit<Object, Object>> options, List<History> result) {
            try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
                result.add(
                        model.fit(
                                Photos.random(18, 1),
                                options.apply(Fit.epochs(5).batchSize(6).keepBest(Metric.ACCURACY))
                                        .validation(Photos.random(6, 2))));
                return WeightBytes.of(model.block());
            }
        }
    },
    /** Gradual unfreezing, with running statistics that are updated. */
    TUNED {
        @Override
        byte[] run(UnaryOperator<Fit<Object, Object>> options, List<History> result) {
            try (PhotoModel model =
                    new PhotoModel(
                            PhotoModel.spec(
                                    NormMode.TRAIN, backbone -> backbone.setTrainable(false)))) {
                result.add(
                        model.fit(
                                Photos.random(16, 1),
                                options.apply(
                                                Fit.epochs(1)
                                                        .batchSize(4)
                                                        .optimizer(Optimizer.sgd().momentum(0.9))
                                                        .averageWeights(0.9)
                                                        .stopEarly(Metric.LOSS)
                                                        .fineTune(
                                                                FineTune.epochs(2)
                                                                        .from("features.17"),
                                                                FineTune.epochs(1)
                                                                        .from("features.18")))
                                        .validation(Photos.random(6, 2))));
                return WeightBytes.of(model.block());
            }
        }
    },
    /** Columns that learn. */
    TABLE {
        @Override
        byte[] run(UnaryOperator<Fit<Object, Object>> options, List<History> result) {
            try (LearnedColumnsTest.ItemModel model = new LearnedColumnsTest.ItemModel(10)) {
                result.add(
                        model.fit(
                                items(25),
                                options.apply(
                                        Fit.epochs(5).batchSize(5).optimizer(Optimizer.adamW()))));
                return WeightBytes.of(model.block());
            }
        }
    };

    /**
     * Trains a new model.
     *
     * @param options adds options
     * @param result receives the history
     * @return the weights
     */
    abstract byte[] run(UnaryOperator<Fit<Object, Object>> options, List<History> result);

    private static Dataset<float[], Size> numbers(int count, long seed) {
        Random random = new Random(seed);
        List<float[]> inputs = new ArrayList<>();
        List<Size> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            labels.add(Size.values()[i % 3]);
            float[] input = new float[4];
            for (int j = 0; j < 4; j++) {
                input[j] = (float) random.nextGaussian() + (j == i % 3 ? 1 : 0);
            }
            inputs.add(input);
        }
        return Dataset.of(inputs, labels);
    }

    private static Dataset<LearnedColumnsTest.Item, Shade> items(int count) {
        Random random = new Random(1);
        List<LearnedColumnsTest.Item> items = new ArrayList<>();
        List<Shade> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(new LearnedColumnsTest.Item(random.nextDouble(), random.nextInt(10)));
            labels.add(Shade.values()[random.nextInt(2)]);
        }
        return Dataset.of(items, labels);
    }

    /**
     * Runs all trainings, slowly, and writes their weights to a file.
     *
     * @param args the parent folder of the checkpoints, the file, the milliseconds per batch, and
     *     the number of updates between checkpoints
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        long pause = Long.parseLong(args[2]);
        int updates = Integer.parseInt(args[3]);
        FitListener slow =
                new FitListener() {
                    @Override
                    public void onBatch(BatchEnd batch) {
                        try {
                            Thread.sleep(pause);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                };
        // Starts the engine, so that the parent's time counts from the first training.
        new TinyModel(ModelOptions.defaults()).close();
        System.out.println("ready");
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        try {
            for (ResumableTraining training : values()) {
                weights.writeBytes(
                        training.run(
                                fit ->
                                        fit.quiet()
                                                .listener(slow)
                                                .checkpointInto(folder.resolve(training.name()))
                                                .checkpointEvery(updates),
                                new ArrayList<>()));
            }
        } catch (TrainingInterruptedException e) {
            // The process was terminated.
            return;
        }
        Files.write(Path.of(args[1]), weights.toByteArray());
        System.out.println("done");
    }
}
