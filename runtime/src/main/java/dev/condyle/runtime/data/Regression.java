package dev.condyle.runtime.data;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The target of a head that predicts numbers. The numbers are standardised for training with the
 * mean and the standard deviation of the training data, and converted back for predictions.
 *
 * <p>The head has a logit per output or, with quantiles, a logit per output and quantile; the
 * quantiles of an output are adjacent.
 *
 * @param outputs the names of the numbers
 * @param numbers returns the numbers of a label, in the order of the names
 * @param label returns the label with the given numbers
 * @param loss the loss, if there are no quantiles
 * @param quantiles the predicted quantiles, in ascending order and including the median, which is
 *     the predicted value; the loss is then the pinball loss. Empty to predict only the value
 * @param scale the mean and the standard deviation of the training data; empty before training
 * @param <T> the type of a label
 */
public record Regression<T>(
        List<String> outputs,
        Function<T, double[]> numbers,
        Function<double[], T> label,
        Loss loss,
        List<Double> quantiles,
        Optional<Scale> scale)
        implements Target<T> {

    private static final double MEDIAN = 0.5;

    /** The losses, on standardised numbers; e is the error of an output. */
    public enum Loss {
        /** The mean of e². */
        MEAN_SQUARED_ERROR,
        /** The mean of |e|. */
        MEAN_ABSOLUTE_ERROR,
        /** The mean of e²/2 if |e| is at most 1, and of |e| − 1/2 otherwise. */
        HUBER
    }

    /**
     * The mean and the population standard deviation of each output in the training data.
     *
     * @param mean finite numbers
     * @param deviation finite numbers above 0; 1 for an output that is constant
     */
    public record Scale(List<Double> mean, List<Double> deviation) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is out of range, or the lengths differ
         */
        public Scale {
            mean = List.copyOf(mean);
            deviation = List.copyOf(deviation);
            if (mean.size() != deviation.size()
                    || mean.stream().anyMatch(it -> !Double.isFinite(it))
                    || deviation.stream().anyMatch(it -> !(it > 0) || it.isInfinite())) {
                throw new IllegalArgumentException(
                        "The mean and the standard deviation must be finite, and the standard"
                                + " deviation above 0: "
                                + mean
                                + ", "
                                + deviation);
            }
        }
    }

    /**
     * Checks the names, the quantiles and the scale.
     *
     * @throws IllegalArgumentException if there is no output, two have the same name, or the
     *     quantiles are not ascending numbers between 0 and 1 that include 0.5
     */
    public Regression {
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(loss, "loss");
        outputs = List.copyOf(outputs);
        quantiles = List.copyOf(quantiles);
        if (outputs.isEmpty() || new HashSet<>(outputs).size() < outputs.size()) {
            throw new IllegalArgumentException(
                    "A regression requires at least one output, with distinct names: " + outputs);
        }
        for (int i = 0; i < quantiles.size(); i++) {
            Arguments.between("quantile", quantiles.get(i), 0, 1);
            if (i > 0 && quantiles.get(i) <= quantiles.get(i - 1)) {
                throw new IllegalArgumentException(
                        "The quantiles must be in ascending order: " + quantiles);
            }
        }
        if (!quantiles.isEmpty() && !quantiles.contains(MEDIAN)) {
            throw new IllegalArgumentException(
                    "The quantiles must include 0.5, which is the predicted value: " + quantiles);
        }
        if (scale.isPresent() && scale.get().mean().size() != outputs.size()) {
            throw new IllegalArgumentException(
                    "The scale of "
                            + scale.get().mean().size()
                            + " outputs does not fit the outputs "
                            + outputs
                            + ".");
        }
    }

    static <T> Regression<T> of(
            List<String> outputs, Function<T, double[]> numbers, Function<double[], T> label) {
        return new Regression<>(
                outputs, numbers, label, Loss.MEAN_SQUARED_ERROR, List.of(), Optional.empty());
    }

    /** Sets the loss. Default: {@link Loss#MEAN_SQUARED_ERROR}. */
    public Regression<T> loss(Loss loss) {
        return new Regression<>(outputs, numbers, label, loss, quantiles, scale);
    }

    /** Sets the quantiles to predict. Default: none. */
    public Regression<T> quantiles(double... quantiles) {
        List<Double> list = DoubleStream.of(quantiles).boxed().toList();
        return new Regression<>(outputs, numbers, label, loss, list, scale);
    }

    /** Sets the mean and the standard deviation of the training data. */
    public Regression<T> scale(Scale scale) {
        return new Regression<>(outputs, numbers, label, loss, quantiles, Optional.of(scale));
    }

    /** Returns the number of logits of an output: the number of quantiles, at least 1. */
    public int logitsPerOutput() {
        return Math.max(1, quantiles.size());
    }

    /** Returns the index of the predicted value in the logits of an output. */
    public int valueIndex() {
        return Math.max(0, quantiles.indexOf(MEDIAN));
    }

    @Override
    public int logits() {
        return outputs.size() * logitsPerOutput();
    }

    /** Returns the number of outputs: a label is encoded as its standardised numbers. */
    @Override
    public int width() {
        return outputs.size();
    }

    @Override
    public void encode(T value, float[] into, int at) {
        double[] all = numbers(value);
        for (int i = 0; i < all.length; i++) {
            into[at + i] = (float) ((all[i] - mean(i)) / deviation(i));
        }
    }

    /** Returns the mean of an output in the training data; 0 before training. */
    public double mean(int output) {
        return scale.map(it -> it.mean().get(output)).orElse(0.0);
    }

    /** Returns the standard deviation of an output in the training data; 1 before training. */
    public double deviation(int output) {
        return scale.map(it -> it.deviation().get(output)).orElse(1.0);
    }

    private double[] numbers(T value) {
        if (value == null) {
            throw new IllegalArgumentException("The label is null.");
        }
        double[] all = numbers.apply(value);
        for (int i = 0; i < all.length; i++) {
            if (!Double.isFinite(all[i])) {
                throw new IllegalArgumentException(
                        "The number "
                                + all[i]
                                + " of "
                                + outputs.get(i)
                                + " is not finite. Remove the example, or correct the number.");
            }
        }
        return all;
    }

    @Override
    public Optional<Labels<?>> classes() {
        return Optional.empty();
    }

    @Override
    public List<String> names() {
        return outputs;
    }

    /**
     * Returns this target with the mean and the standard deviation of the labels, computed by
     * Welford's method. Labels with numbers that are not finite are ignored here; {@link #encode}
     * rejects them.
     */
    @Override
    public Regression<T> learned(Stream<? extends T> labels) {
        if (scale.isPresent()) {
            return this;
        }
        Moments moments = new Moments(outputs.size());
        labels.map(numbers)
                .filter(all -> DoubleStream.of(all).allMatch(Double::isFinite))
                .forEach(moments::add);
        return moments.count == 0 ? this : scale(moments.scale());
    }

    private static final class Moments {

        private final double[] mean;
        private final double[] squares;
        private long count;

        private Moments(int outputs) {
            mean = new double[outputs];
            squares = new double[outputs];
        }

        private void add(double[] numbers) {
            count++;
            for (int i = 0; i < mean.length; i++) {
                double difference = numbers[i] - mean[i];
                mean[i] += difference / count;
                squares[i] += difference * (numbers[i] - mean[i]);
            }
        }

        private Scale scale() {
            List<Double> deviation =
                    DoubleStream.of(squares)
                            .map(sum -> Math.sqrt(sum / count))
                            .map(it -> it > 0 ? it : 1)
                            .boxed()
                            .toList();
            return new Scale(DoubleStream.of(mean).boxed().toList(), deviation);
        }
    }
}
