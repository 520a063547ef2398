package dev.condyle.samples.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import dev.condyle.Resize;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.generated.Inputs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The generated block in the hands of DJL. */
class DigitReaderBlockTest {

    private static final Shape INPUT = new Shape(1, 28, 28);

    @BeforeAll
    static void startTheEngine() {
        DigitReaderModel.create().close();
    }

    @Test
    void easyTrainTrainsIt() throws IOException, TranslateException {
        try (NDManager manager = NDManager.newBaseManager()) {
            assertTrue(accuracyAfterTraining(manager, new DigitReaderBlock()) > 0.85);
        }
    }

    @Test
    void itTakesPartInALargerNetwork() throws IOException, TranslateException {
        Block larger =
                new SequentialBlock()
                        .add(new DigitReaderBlock())
                        .add(Activation::relu)
                        .add(Linear.builder().setUnits(10).build());

        try (NDManager manager = NDManager.newBaseManager()) {
            assertTrue(accuracyAfterTraining(manager, larger) > 0.7);
        }
        assertEquals(new Shape(7, 10), larger.getOutputShapes(new Shape[] {batch(7)})[0]);
    }

    private static double accuracyAfterTraining(NDManager manager, Block block)
            throws IOException, TranslateException {
        DefaultTrainingConfig config =
                new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                        .addEvaluator(new Accuracy())
                        .addTrainingListeners(new EvaluatorTrainingListener())
                        .optOptimizer(
                                Optimizer.adam()
                                        .optLearningRateTracker(Tracker.fixed(0.003f))
                                        .build());
        try (Model model = Model.newInstance("digits")) {
            model.setBlock(block);
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(batch(1));
                EasyTrain.fit(trainer, 5, arrays(manager), null);
                return trainer.getTrainingResult().getTrainEvaluation("Accuracy");
            }
        }
    }

    private static ArrayDataset arrays(NDManager manager) {
        InputEncoder<ai.djl.modality.cv.Image> encoder = Inputs.image(INPUT, Resize.ERROR);
        int count = Few.TRAINING.size();
        ByteBuffer pixels =
                ByteBuffer.allocateDirect(count * 28 * 28 * 4).order(ByteOrder.nativeOrder());
        long[] labels = new long[count];
        for (int i = 0; i < count; i++) {
            encoder.encode(Few.TRAINING.input(i), pixels);
            labels[i] = Few.TRAINING.label(i).ordinal();
        }
        return new ArrayDataset.Builder()
                .setData(manager.create(pixels.flip().asFloatBuffer(), batch(count)))
                .optLabels(manager.create(labels))
                .setSampling(32, true)
                .build();
    }

    @Test
    void featuresThenHeadIsTheWhole() {
        try (NDManager manager = NDManager.newBaseManager()) {
            DigitReaderBlock block = new DigitReaderBlock();
            block.initialize(manager, DataType.FLOAT32, batch(1));
            ParameterStore parameters = new ParameterStore(manager, false);
            NDList input = new NDList(manager.randomUniform(0, 1, batch(3)));

            NDList features = block.forwardFeatures(parameters, input, false);
            NDList logits = block.forwardHead(parameters, features, false);

            assertEquals(new Shape(3, 1600), features.singletonOrThrow().getShape());
            assertEquals(new Shape(3, 10), logits.singletonOrThrow().getShape());
            assertArrayEquals(
                    block.forward(parameters, input, false).singletonOrThrow().toFloatArray(),
                    logits.singletonOrThrow().toFloatArray());
        }
    }

    private static Shape batch(long size) {
        return new Shape(size, 1, 28, 28);
    }
}
