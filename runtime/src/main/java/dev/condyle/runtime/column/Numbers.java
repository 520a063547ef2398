package dev.condyle.runtime.column;

/** Creates messages about invalid numbers. */
final class Numbers {

    private Numbers() {}

    static String notFinite(double value) {
        return Double.isNaN(value)
                ? "the value is NaN. If it can be missing, declare the component as Double and use null."
                : "the value is " + value + ", but must be finite.";
    }
}
