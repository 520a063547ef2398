package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Block;
import dev.condyle.runtime.block.CorrectedNorm;
import dev.condyle.runtime.training.Adam;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.LearningRateCurve;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.runtime.training.Sgd;
import dev.condyle.runtime.training.TrainingDivergedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains with increasing learning rates and records the loss, with the defaults of fastai's {@code
 * lr_find}: 100 updates from 1e-7 to 10, until the loss is 4 times the smallest one. Then restores
 * the weights.
 */
public final class RateSearch {

    private static final int UPDATES = 100;
    private static final double FIRST = 1e-7;
    private static final double LAST = 10;
    private static final double SMOOTHING = 0.98;
    private static final double DIVERGED = 4;

    private final List<LearningRateCurve.Point> points = new ArrayList<>();
    private double average;
    private double smallest = Double.POSITIVE_INFINITY;

    /**
     * Returns the configuration of the search.
     *
     * @param fit the configuration of the training
     * @param size the number of training examples
     */
    public static <I, L> Fit<I, L> fit(Fit<I, L> fit, int size) {
        long perUpdate = (long) Math.min(fit.batchSize(), size) * fit.accumulate();
        int epochs = (int) (UPDATES * Math.min(perUpdate, size) / size) + 1;
        Schedule increasing =
                at -> FIRST * Math.pow(LAST / FIRST, Math.min(1, at.step() / (UPDATES - 1.0)));
        Fit<I, L> search =
                fit.trainingOnly().schedule(increasing).optimizer(unscaled(fit.optimizer()));
        if (fit.epochs() > 0) {
            return search.withEpochs(epochs);
        }
        FineTune first = fit.fineTuning().get(0);
        return search.fineTune(first.withEpochs(epochs).schedule(increasing));
    }

    private static Optimizer unscaled(Optimizer optimizer) {
        return optimizer instanceof Adam adam
                ? adam.learningRate(1)
                : ((Sgd) optimizer).learningRate(1);
    }

    /**
     * Runs the search.
     *
     * @param run the run of the search
     * @param block the network, whose weights and running statistics do not change
     * @param manager the manager of its weights
     * @param training trains with the configuration of the search
     */
    public LearningRateCurve run(
            TrainingRun run, Block block, NDManager manager, Runnable training) {
        List<NDArray> arrays = new WholeNetwork(block).arrays();
        List<Long> norms = CorrectedNorm.statesOf(block);
        try (NDManager copies = manager.newSubManager()) {
            NDList before = new NDList(arrays.size());
            for (NDArray array : arrays) {
                NDArray copy = array.duplicate();
                copy.attach(copies);
                before.add(copy);
            }
            run.onLoss((rate, loss) -> add(rate, loss, run));
            try {
                training.run();
            } catch (TrainingDivergedException e) {
                // The curve ends here.
                if (points.isEmpty()) {
                    throw e;
                }
            } finally {
                for (int i = 0; i < arrays.size(); i++) {
                    arrays.get(i).set(new NDIndex("..."), before.get(i));
                }
                CorrectedNorm.restore(block, norms);
            }
        }
        return new LearningRateCurve(points);
    }

    private void add(double rate, double loss, TrainingRun run) {
        average = SMOOTHING * average + (1 - SMOOTHING) * loss;
        double corrected = average / (1 - Math.pow(SMOOTHING, points.size() + 1.0));
        points.add(new LearningRateCurve.Point(rate, corrected));
        smallest = Math.min(smallest, corrected);
        if (points.size() == UPDATES || corrected > DIVERGED * smallest) {
            run.stop("the search has ended");
        }
    }
}
