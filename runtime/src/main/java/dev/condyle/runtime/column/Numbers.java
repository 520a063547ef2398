package dev.condyle.runtime.column;

/** Creates messages about invalid numbers. */
final class Numbers {

    private Numbers() {}

    /**
     * @param nullable whether the component can be null
     */
    static String notFinite(double value, boolean nullable) {
        if (!Double.isNaN(value)) {
            return "the value is " + value + ", but must be finite.";
        }
        return nullable
                ? "the value is NaN. If it is missing, use null."
                : "the value is NaN. If it can be missing, declare the component as Double and use"
                        + " null.";
    }
}
