package dev.condyle.runtime.internal.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.inference.PhotoBlock;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.loop.Phases;
import dev.condyle.runtime.model.PhotoModel;
import dev.condyle.runtime.training.Fit;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** Tests features that exceed the memory budget. */
class FeatureBudgetTest {

    private static final Dataset<float[], Size> TRAINING = Photos.random(20, 1);
    private static final Dataset<float[], Size> TEST = Photos.random(10, 2);
    private static final Fit<float[], Size> FIT =
            Fit.epochs(2).batchSize(8).quiet().validation(TEST);

    @Test
    void featuresInFilesTrainLikeFeaturesInMemory() {
        long training = 20 * 1280 * Float.BYTES;
        long all = 30 * 1280 * Float.BYTES;
        byte[] inMemory = train(all);
        assertArrayEquals(inMemory, train(0));
        // Only the features of the training data fit into memory.
        assertArrayEquals(inMemory, train(training));
    }

    private static byte[] train(long budget) {
        ModelSpec<float[], Size> spec = PhotoModel.frozen();
        try (DeviceNetwork<float[]> network = DeviceNetwork.random(spec, PhotoModel.SEED)) {
            FrozenPart backbone = new FrozenBackbone((PhotoBlock) network.block());
            FrozenTraining<float[], Size> training =
                    new FrozenTraining<>(spec, network, spec::tasks, backbone, budget);
            training.fit(TRAINING, FIT, Phases.only(FIT, 7, spec, network));
            training.fit(TRAINING, FIT, Phases.only(FIT, 8, spec, network));
            assertEquals(30, ((PhotoBlock) network.block()).seen());
            training.forget();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            network.block()
                    .getParameters()
                    .values()
                    .forEach(parameter -> bytes.writeBytes(parameter.getArray().toByteArray()));
            return bytes.toByteArray();
        }
    }
}
