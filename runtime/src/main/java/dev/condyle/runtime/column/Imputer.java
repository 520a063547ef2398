package dev.condyle.runtime.column;

import dev.condyle.feature.Imputation;

/**
 * What stands for a number that is missing.
 *
 * @param fill the choice, not {@link Imputation#AUTO}
 * @param constant the constant, in the unit of the component
 */
record Imputer(Imputation fill, double constant) {

    boolean refuses() {
        return fill == Imputation.ERROR;
    }

    boolean isMean() {
        return fill == Imputation.MEAN || fill == Imputation.MEAN_AND_INDICATOR;
    }

    boolean hasIndicator() {
        return fill == Imputation.MEAN_AND_INDICATOR || fill == Imputation.CONSTANT_AND_INDICATOR;
    }
}
