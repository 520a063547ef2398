package dev.condyle.runtime.column;

import dev.condyle.feature.Imputation;

/**
 * How a missing number is imputed.
 *
 * @param fill the strategy, not {@link Imputation#AUTO}
 * @param constant the constant, in the unit of the component
 */
record Imputer(Imputation fill, double constant) {

    boolean rejects() {
        return fill == Imputation.ERROR;
    }

    boolean isMean() {
        return fill == Imputation.MEAN || fill == Imputation.MEAN_AND_INDICATOR;
    }

    boolean hasIndicator() {
        return fill == Imputation.MEAN_AND_INDICATOR || fill == Imputation.CONSTANT_AND_INDICATOR;
    }
}
