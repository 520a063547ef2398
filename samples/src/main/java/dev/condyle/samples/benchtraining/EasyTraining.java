package dev.condyle.samples.benchtraining;

import ai.djl.Model;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import dev.condyle.Resize;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.Inputs;
import dev.condyle.samples.digits.Digit;
import dev.condyle.samples.digits.DigitReaderBlock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Trains a generated block as DJL's book does: {@code ArrayDataset}, {@code EasyTrain.fit}. */
final class EasyTraining {

    private static final Shape INPUT = new Shape(1, 28, 28);

    private final Dataset<Image, Digit> data;
    private final int batchSize;

    EasyTraining(Dataset<Image, Digit> data, int batchSize) {
        this.data = data;
        this.batchSize = batchSize;
    }

    /** The pictures as arrays, by Condyle's encoder: DJL's own takes many times as long. */
    private ArrayDataset dataset(NDManager manager) {
        InputEncoder<Image> encoder = Inputs.image(INPUT, Resize.REFUSE);
        ByteBuffer pixels =
                ByteBuffer.allocateDirect(Math.toIntExact(data.size() * INPUT.size() * Float.BYTES))
                        .order(ByteOrder.nativeOrder());
        long[] labels = new long[data.size()];
        for (int i = 0; i < labels.length; i++) {
            encoder.encode(data.input(i), pixels);
            labels[i] = data.label(i).ordinal();
        }
        NDArray inputs =
                manager.create(pixels.flip().asFloatBuffer(), new Shape(labels.length, 1, 28, 28));
        return new ArrayDataset.Builder()
                .setData(inputs)
                .optLabels(manager.create(labels))
                .setSampling(batchSize, true)
                .build();
    }

    /**
     * Trains a new block with Adam at its defaults.
     *
     * @return seconds, from the pictures on, and the accuracy of the last epoch on what it trained
     *     on
     */
    Trained run(int epochs) throws IOException, TranslateException {
        DefaultTrainingConfig config =
                new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                        .addEvaluator(new Accuracy())
                        .addTrainingListeners(new EvaluatorTrainingListener())
                        .optOptimizer(
                                Optimizer.adam()
                                        .optLearningRateTracker(Tracker.fixed(0.001f))
                                        .build());
        try (NDManager manager = NDManager.newBaseManager();
                Model model = Model.newInstance("digits")) {
            model.setBlock(new DigitReaderBlock());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 1, 28, 28));
                long start = System.nanoTime();
                EasyTrain.fit(trainer, epochs, dataset(manager), null);
                double seconds = (System.nanoTime() - start) / 1e9;
                return new Trained(
                        seconds, trainer.getTrainingResult().getTrainEvaluation("Accuracy"));
            }
        }
    }
}
