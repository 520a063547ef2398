package dev.condyle.runtime.column;

import dev.condyle.feature.Fill;

/**
 * What stands for a number that is missing.
 *
 * @param fill the choice, not {@link Fill#AUTO}
 * @param constant the constant, in the unit of the component
 */
record Imputation(Fill fill, double constant) {

    boolean refuses() {
        return fill == Fill.ERROR;
    }

    boolean isMean() {
        return fill == Fill.MEAN || fill == Fill.MEAN_AND_INDICATOR;
    }

    boolean hasIndicator() {
        return fill == Fill.MEAN_AND_INDICATOR || fill == Fill.CONSTANT_AND_INDICATOR;
    }
}
