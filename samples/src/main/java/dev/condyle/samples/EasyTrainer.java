package dev.condyle.samples;

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
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.samples.digits.Digit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Supplier;

/** Trains with DJL alone, as in the DJL book: {@code ArrayDataset} and {@code EasyTrain.fit}. */
public final class EasyTrainer {

    private EasyTrainer() {}

    /**
     * Returns the digits as arrays. They are encoded by Condyle's encoder, because DJL's transforms
     * take many times as long.
     */
    public static ArrayDataset arrays(
            NDManager manager,
            Dataset<Image, Digit> data,
            InputEncoder<Image> encoder,
            int batchSize) {
        Shape input = encoder.shape();
        ByteBuffer pixels =
                ByteBuffer.allocateDirect(Math.toIntExact(data.size() * input.size() * Float.BYTES))
                        .order(ByteOrder.nativeOrder());
        long[] labels = new long[data.size()];
        for (int i = 0; i < labels.length; i++) {
            encoder.encode(data.input(i), pixels);
            labels[i] = data.label(i).ordinal();
        }
        NDArray inputs = encoder.array(manager, pixels.flip(), labels.length);
        return new ArrayDataset.Builder()
                .setData(inputs)
                .optLabels(manager.create(labels))
                .setSampling(batchSize, true)
                .build();
    }

    /**
     * Returns a configuration with softmax cross-entropy, Adam with default options, and accuracy.
     */
    public static DefaultTrainingConfig config() {
        return config(0.001f);
    }

    /**
     * Returns the same configuration with another learning rate.
     *
     * @param rate the learning rate
     */
    public static DefaultTrainingConfig config(float rate) {
        return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addEvaluator(new Accuracy())
                .addTrainingListeners(new EvaluatorTrainingListener())
                .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(rate)).build());
    }

    /**
     * Trains and measures the time.
     *
     * @param trainer an initialised trainer that was created with {@link #config}
     * @param epochs the number of epochs
     * @param dataset supplies the arrays; its time is included in the measurement
     * @return the seconds, and the training accuracy of the last epoch
     */
    public static Trained fit(Trainer trainer, int epochs, Supplier<ArrayDataset> dataset)
            throws IOException, TranslateException {
        long start = System.nanoTime();
        EasyTrain.fit(trainer, epochs, dataset.get(), null);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Trained(seconds, trainer.getTrainingResult().getTrainEvaluation("Accuracy"));
    }
}
