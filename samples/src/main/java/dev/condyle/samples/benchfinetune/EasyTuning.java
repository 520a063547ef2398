package dev.condyle.samples.benchfinetune;

import ai.djl.Model;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.translate.TranslateException;
import dev.condyle.Resize;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.network.NetworkBlock;
import dev.condyle.samples.EasyTrainer;
import dev.condyle.samples.digits.Digit;
import java.io.IOException;

/**
 * The same fine-tuning with DJL: the images are in an {@code ArrayDataset}, all stages below the
 * top two are frozen, and {@code EasyTrain.fit} trains the rest.
 *
 * @param data the images
 * @param batchSize the number of images per weight update
 * @param rate the learning rate
 */
record EasyTuning(Dataset<Image, Digit> data, int batchSize, float rate) {

    private static final Shape INPUT = new Shape(3, 224, 224);
    private static final float[] HALF = {0.5f, 0.5f, 0.5f};

    /** Trains a new block and returns the seconds, without those to encode the images. */
    double run(int epochs) throws IOException, TranslateException {
        TunedReaderBlock block = new TunedReaderBlock();
        try (NDManager manager = NDManager.newBaseManager();
                Model model = Model.newInstance("tuned")) {
            InputEncoder<Image> encoder = Inputs.image(INPUT, Resize.STRETCH, HALF, HALF);
            ArrayDataset images = EasyTrainer.arrays(manager, data, encoder, batchSize);
            model.setBlock(block);
            try (Trainer trainer = model.newTrainer(EasyTrainer.config(rate))) {
                trainer.initialize(new Shape(1).addAll(INPUT));
                ((NetworkBlock) block.backbone()).trainFrom(BenchFinetune.LOWEST_STAGE);
                return EasyTrainer.fit(trainer, epochs, () -> images).seconds();
            }
        }
    }
}
