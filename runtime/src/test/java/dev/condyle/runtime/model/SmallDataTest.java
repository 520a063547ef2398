package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.block.BatchNormBlock;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.ChainBlock;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Trains networks with batch norms on few batches. */
class SmallDataTest {

    private static final int ROWS = 400;
    private static final int FEATURES = 10;

    /** (N, 10) to (N, 3), with two batch norms. */
    private static final class NormedBlock extends ChainBlock {

        private final Linear first;
        private final Block norm1;
        private final Linear second;
        private final Block norm2;
        private final Linear head;

        NormedBlock(boolean zeroDebias) {
            first = addChildBlock("first", Linear.builder().setUnits(64).build());
            norm1 = addChildBlock("norm1", norm(zeroDebias));
            second = addChildBlock("second", Linear.builder().setUnits(64).build());
            norm2 = addChildBlock("norm2", norm(zeroDebias));
            head = addChildBlock("head", Linear.builder().setUnits(3).build());
        }

        private static Block norm(boolean zeroDebias) {
            return BatchNormBlock.builder().optZeroDebias(zeroDebias).build();
        }

        @Override
        public NDList forwardFeatures(ParameterStore store, NDList inputs, boolean training) {
            NDList x = first.forward(store, inputs, training);
            x = Activation.relu(norm1.forward(store, x, training));
            x = second.forward(store, x, training);
            return Activation.relu(norm2.forward(store, x, training));
        }

        @Override
        public NDList forwardHead(ParameterStore store, NDList features, boolean training) {
            return head.forward(store, features, training);
        }
    }

    private static Dataset<float[], Size> rows() {
        Random random = new Random(1);
        List<float[]> inputs = new ArrayList<>();
        List<Size> labels = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            float[] input = new float[FEATURES];
            int label = i % 3;
            for (int j = 0; j < FEATURES; j++) {
                // Far from 0 and of a large variance, as unscaled measurements are.
                input[j] = (float) (20 + 5 * random.nextGaussian() + (j % 3 == label ? 10 : 0));
            }
            inputs.add(input);
            labels.add(Size.values()[label]);
        }
        return Dataset.of(inputs, labels);
    }

    private static double[] accuracies(boolean zeroDebias) {
        ModelSpec<float[], Size> spec =
                ModelSpec.<float[], Size>builder()
                        .setName("Normed")
                        .setFingerprint("cd".repeat(32))
                        .setInput(Inputs.floats(new Shape(FEATURES)))
                        .setLabels(LabelSets.of(Size.class))
                        .setBlock(() -> new NormedBlock(zeroDebias))
                        .build();
        Dataset<float[], Size> rows = rows();
        try (TinyModel model = new TinyModel(spec)) {
            double training =
                    model.fit(rows, Fit.epochs(5).progress(Progress.QUIET)).last().accuracy();
            return new double[] {training, model.evaluate(rows).accuracy()};
        }
    }

    @Test
    void fewBatchesFillTheRunningStatistics() {
        double[] debiased = accuracies(true);
        assertTrue(debiased[0] > 0.9, "training " + debiased[0]);
        assertTrue(debiased[1] > 0.95, "evaluation " + debiased[1]);
        // As in Keras, without the correction.
        double[] biased = accuracies(false);
        assertTrue(biased[1] < debiased[1] - 0.1, "evaluation " + biased[1]);
    }
}
