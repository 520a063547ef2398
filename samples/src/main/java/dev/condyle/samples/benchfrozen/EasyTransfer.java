package dev.condyle.samples.benchfrozen;

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
import dev.condyle.runtime.network.MobileNetV1;
import dev.condyle.runtime.network.WeightFiller;
import dev.condyle.runtime.weights.SafetensorsFile;
import dev.condyle.runtime.weights.WeightSource;
import dev.condyle.samples.digits.Digit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The same transfer learning by hand: the pictures in an {@code ArrayDataset}, the weights filled
 * in, the backbone frozen, then {@code EasyTrain.fit}.
 */
final class EasyTransfer implements AutoCloseable {

    private static final Shape INPUT = new Shape(3, 224, 224);
    private static final float[] HALF = {0.5f, 0.5f, 0.5f};

    private final NDManager manager = NDManager.newBaseManager();
    private final ArrayDataset dataset;

    /** Makes the arrays; that is not part of what is measured. */
    EasyTransfer(Dataset<Image, Digit> data, int batchSize) {
        InputEncoder<Image> encoder = Inputs.image(INPUT, Resize.STRETCH, HALF, HALF);
        ByteBuffer pixels =
                ByteBuffer.allocateDirect(Math.toIntExact(data.size() * INPUT.size() * Float.BYTES))
                        .order(ByteOrder.nativeOrder());
        long[] labels = new long[data.size()];
        for (int i = 0; i < labels.length; i++) {
            encoder.encode(data.input(i), pixels);
            labels[i] = data.label(i).ordinal();
        }
        NDArray inputs =
                manager.create(
                        pixels.flip().asFloatBuffer(), new Shape(labels.length).addAll(INPUT));
        dataset =
                new ArrayDataset.Builder()
                        .setData(inputs)
                        .optLabels(manager.create(labels))
                        .setSampling(batchSize, true)
                        .build();
    }

    /**
     * Trains a new head with Adam at its defaults.
     *
     * @return seconds, and the accuracy of the last epoch on what it trained on
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
        PretrainedReaderBlock block = new PretrainedReaderBlock();
        try (Model model = Model.newInstance("pretrained")) {
            model.setBlock(block);
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1).addAll(INPUT));
                fill(block);
                long start = System.nanoTime();
                EasyTrain.fit(trainer, epochs, dataset, null);
                double seconds = (System.nanoTime() - start) / 1e9;
                return new Trained(
                        seconds, trainer.getTrainingResult().getTrainEvaluation("Accuracy"));
            }
        }
    }

    private static void fill(PretrainedReaderBlock block) throws IOException {
        try (SafetensorsFile weights =
                SafetensorsFile.open(WeightSource.fetch(PretrainedReader.WEIGHTS, ""))) {
            new WeightFiller(
                            block.backbone(),
                            new MobileNetV1().nameMaps(PretrainedReaderBlock.OPTIONS))
                    .fill(weights);
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
