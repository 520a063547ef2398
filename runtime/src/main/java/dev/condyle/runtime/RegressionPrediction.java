package dev.condyle.runtime;

import dev.condyle.runtime.data.Regression;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The prediction of a head that predicts numbers, for one input. Instances are immutable and
 * thread-safe.
 *
 * @param <T> the type of the predicted value: {@code Double} for one output, and a record for
 *     several
 */
public final class RegressionPrediction<T> {

    private final Regression<T> target;
    private final double[][] numbers; // of each quantile, or of the only value: one per output

    private RegressionPrediction(Regression<T> target, double[][] numbers) {
        this.target = target;
        this.numbers = numbers;
    }

    /**
     * Creates a prediction from the standardised numbers that a head returns. The quantiles of an
     * output are sorted, because a network can predict them in a different order (<a
     * href="https://doi.org/10.3982/ECTA7880">Chernozhukov, Fernández-Val and Galichon 2010</a>).
     *
     * @param target the target of the head
     * @param logits one number per output or, with quantiles, per output and quantile
     * @throws IllegalArgumentException if the number of logits is wrong, or one is not finite
     */
    public static <T> RegressionPrediction<T> of(Regression<T> target, float[] logits) {
        Logits.check(logits, target);
        int each = target.logitsPerOutput();
        double[][] numbers = new double[each][target.outputs().size()];
        for (int output = 0; output < target.outputs().size(); output++) {
            float[] sorted = Arrays.copyOfRange(logits, output * each, (output + 1) * each);
            Arrays.sort(sorted);
            for (int i = 0; i < each; i++) {
                numbers[i][output] = target.mean(output) + target.deviation(output) * sorted[i];
            }
        }
        return new RegressionPrediction<>(target, numbers);
    }

    /** Returns the predicted value; with quantiles, the median. */
    public T value() {
        return target.label().apply(numbers[target.valueIndex()].clone());
    }

    /**
     * Returns a quantile: the true value is below it with this probability.
     *
     * @param probability one of the quantiles that the head declares
     * @throws IllegalArgumentException if the head does not predict this quantile
     */
    public T quantile(double probability) {
        int index = target.quantiles().indexOf(probability);
        if (index < 0) {
            throw new IllegalArgumentException(
                    target.quantiles().isEmpty()
                            ? "The head predicts no quantiles. Declare them in @Head(quantiles ="
                                    + " ...)."
                            : "The head does not predict the quantile "
                                    + probability
                                    + ". It predicts "
                                    + target.quantiles()
                                    + ".");
        }
        return target.label().apply(numbers[index].clone());
    }

    /**
     * Returns the quantiles that the head predicts, in ascending order; empty if there are none.
     */
    public List<Double> quantiles() {
        return target.quantiles();
    }

    /** Returns whether the outputs, the quantiles and all numbers are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RegressionPrediction<?> prediction
                && target.outputs().equals(prediction.target.outputs())
                && target.quantiles().equals(prediction.target.quantiles())
                && Arrays.deepEquals(numbers, prediction.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(numbers);
    }

    /**
     * Returns the predicted numbers with 6 significant digits, such as {@code 231400} or {@code
     * length=12.7, width=4.1}; with quantiles, the lowest and the highest in parentheses: {@code
     * 231400 (213200 to 249500)}.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        List<String> outputs = target.outputs();
        for (int i = 0; i < outputs.size(); i++) {
            text.append(i > 0 ? ", " : "").append(outputs.size() > 1 ? outputs.get(i) + "=" : "");
            text.append(shown(numbers[target.valueIndex()][i]));
            if (numbers.length > 1) {
                text.append(" (")
                        .append(shown(numbers[0][i]))
                        .append(" to ")
                        .append(shown(numbers[numbers.length - 1][i]))
                        .append(')');
            }
        }
        return text.toString();
    }

    private static String shown(double number) {
        double size = Math.abs(number);
        if (size != 0 && (size < 1e-4 || size >= 1e9)) {
            return String.format(Locale.ROOT, "%.5e", number);
        }
        int digits = size < 1 ? 6 : Math.max(0, 5 - (int) Math.floor(Math.log10(size)));
        String text = String.format(Locale.ROOT, "%." + digits + "f", number);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
