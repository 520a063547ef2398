package dev.condyle.runtime.column;

/** What columns say about numbers that they cannot take. */
final class Numbers {

    private Numbers() {}

    static String notFinite(double value) {
        return Double.isNaN(value)
                ? "NaN is no number; where a value can be missing, make the component a Double and"
                        + " give null."
                : value + " is no finite number.";
    }
}
