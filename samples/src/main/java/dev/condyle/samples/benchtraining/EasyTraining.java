package dev.condyle.samples.benchtraining;

import ai.djl.Model;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.Trainer;
import ai.djl.translate.TranslateException;
import dev.condyle.Resize;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.samples.EasyTrainer;
import dev.condyle.samples.Trained;
import dev.condyle.samples.digits.Digit;
import dev.condyle.samples.digits.DigitReaderBlock;
import java.io.IOException;

/**
 * Trains a generated block with DJL's {@code EasyTrain}.
 *
 * @param data the digits
 * @param batchSize the number of digits per weight update
 */
record EasyTraining(Dataset<Image, Digit> data, int batchSize) {

    private static final Shape INPUT = new Shape(1, 28, 28);

    /**
     * Trains a new block with the default options of Adam.
     *
     * @return the seconds, including the encoding of the images, and the training accuracy of the
     *     last epoch
     */
    Trained run(int epochs) throws IOException, TranslateException {
        try (NDManager manager = NDManager.newBaseManager();
                Model model = Model.newInstance("digits")) {
            model.setBlock(new DigitReaderBlock());
            try (Trainer trainer = model.newTrainer(EasyTrainer.config())) {
                trainer.initialize(new Shape(1).addAll(INPUT));
                InputEncoder<Image> encoder = Inputs.image(INPUT, Resize.ERROR);
                return EasyTrainer.fit(
                        trainer,
                        epochs,
                        () -> EasyTrainer.arrays(manager, data, encoder, batchSize));
            }
        }
    }
}
