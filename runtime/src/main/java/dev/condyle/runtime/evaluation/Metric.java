package dev.condyle.runtime.evaluation;

import java.util.Locale;

/** A metric of an evaluation. Each kind of head has some of them. */
public enum Metric {
    /**
     * The loss without label smoothing, class weights, sample weights and focal factors; lower is
     * better.
     */
    LOSS(false),

    /**
     * The fraction of examples whose label was predicted; of a head with several labels per
     * example, the fraction of correct answers. Regression has no accuracy.
     */
    ACCURACY(true),

    /** The mean recall over the classes that have examples. */
    BALANCED_ACCURACY(true),

    /**
     * The unweighted mean of the F1 scores of the classes. A head that chooses one class counts
     * only classes that have examples or are predicted, as scikit-learn does by default.
     */
    MACRO_F1(true),

    /** The F1 score of all decisions together, of a head with several labels per example. */
    MICRO_F1(true),

    /** The Matthews correlation coefficient, of a head that chooses one class. */
    MATTHEWS(true),

    /**
     * The mean absolute error: of regression, in units of the target; of an ordinal head, in
     * classes. Lower is better.
     */
    MEAN_ABSOLUTE_ERROR(false),

    /** The root of the mean squared error of regression; lower is better. */
    ROOT_MEAN_SQUARED_ERROR(false),

    /** The coefficient of determination of regression, at most 1. */
    R2(true),

    /** Cohen's kappa with quadratic weights, of an ordinal head. */
    QUADRATIC_KAPPA(true);

    private final boolean higherIsBetter;

    Metric(boolean higherIsBetter) {
        this.higherIsBetter = higherIsBetter;
    }

    /** Returns whether higher values are better. */
    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** Returns the name in lower case, such as {@code macro_f1}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
