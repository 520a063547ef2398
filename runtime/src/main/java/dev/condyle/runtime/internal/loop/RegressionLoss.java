package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.Regression;
import java.util.List;

/**
 * Computes the loss of predicted numbers, averaged over the outputs of an example: the squared, the
 * absolute or the Huber error of standardised numbers, or the pinball loss averaged over the
 * quantiles (scikit-learn's {@code mean_pinball_loss}).
 *
 * @param target the target of the head
 */
record RegressionLoss(Regression<?> target) implements HeadLoss {

    @Override
    public NDArray losses(NDArray logits, NDArray labels) {
        if (!target.quantiles().isEmpty()) {
            return pinball(logits, labels);
        }
        NDArray errors = logits.sub(labels);
        NDArray losses =
                switch (target.loss()) {
                    case MEAN_SQUARED_ERROR -> errors.square();
                    case MEAN_ABSOLUTE_ERROR -> errors.abs();
                    case HUBER -> huber(errors.abs());
                };
        return losses.mean(new int[] {1});
    }

    /** Returns q²/2 + (d − q) with q = min(d, 1): d²/2 up to 1, and d − 1/2 above. */
    private static NDArray huber(NDArray distances) {
        NDArray quadratic = distances.clip(0, 1);
        return quadratic.square().div(2).add(distances.sub(quadratic));
    }

    private NDArray pinball(NDArray logits, NDArray labels) {
        List<Double> quantiles = target.quantiles();
        float[] rates = new float[quantiles.size()];
        float[] opposite = new float[rates.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = quantiles.get(i).floatValue();
            opposite[i] = rates[i] - 1;
        }
        NDArray below = labels.expandDims(2).sub(byOutput(logits));
        NDArray losses =
                below.mul(logits.getManager().create(rates))
                        .maximum(below.mul(logits.getManager().create(opposite)));
        return losses.mean(new int[] {2}).mean(new int[] {1});
    }

    /** Reshapes logits to (N, outputs, logits per output). */
    private NDArray byOutput(NDArray logits) {
        return logits.reshape(new Shape(-1, target.width(), target.logitsPerOutput()));
    }

    /** Returns the absolute error of each example in units of the target, averaged over outputs. */
    @Override
    public NDArray scores(NDArray logits, NDArray labels) {
        NDArray values = byOutput(logits).get(new NDIndex(":, :, {}", target.valueIndex()));
        float[] units = new float[target.width()];
        for (int i = 0; i < units.length; i++) {
            units[i] = (float) target.deviation(i);
        }
        NDArray errors = values.sub(labels).abs();
        return errors.mul(logits.getManager().create(units)).mean(new int[] {1});
    }
}
