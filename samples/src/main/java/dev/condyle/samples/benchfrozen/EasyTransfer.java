package dev.condyle.samples.benchfrozen;

import ai.djl.Model;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.translate.TranslateException;
import dev.condyle.Resize;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.samples.EasyTrainer;
import dev.condyle.samples.Trained;
import dev.condyle.samples.digits.Digit;
import java.io.IOException;

/**
 * The same transfer learning with DJL: the images are in an {@code ArrayDataset}, the weights are
 * loaded, the backbone is frozen, and {@code EasyTrain.fit} trains the head.
 */
final class EasyTransfer implements AutoCloseable {

    private static final Shape INPUT = new Shape(3, 224, 224);
    private static final float[] HALF = {0.5f, 0.5f, 0.5f};

    private final NDManager manager = NDManager.newBaseManager();
    private final FrozenNetwork network;
    private final ArrayDataset dataset;

    /** Creates the arrays, which is not part of the measurement. */
    EasyTransfer(FrozenNetwork network, Dataset<Image, Digit> data, int batchSize) {
        this.network = network;
        dataset =
                EasyTrainer.arrays(
                        manager, data, Inputs.image(INPUT, Resize.STRETCH, HALF, HALF), batchSize);
    }

    /**
     * Trains a new head with the default options of Adam.
     *
     * @return the seconds, and the training accuracy of the last epoch
     */
    Trained run(int epochs) throws IOException, TranslateException {
        Block block = network.block();
        try (Model model = Model.newInstance("pretrained")) {
            model.setBlock(block);
            try (Trainer trainer = model.newTrainer(EasyTrainer.config())) {
                trainer.initialize(new Shape(1).addAll(INPUT));
                network.fill(block);
                return EasyTrainer.fit(trainer, epochs, () -> dataset);
            }
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
