package dev.condyle.processor.model;

/** What one input of a classifier is, as a Java type. */
public enum InputType {
    /** {@code ai.djl.modality.cv.Image}. */
    IMAGE("Image", ValueKind.REAL),
    /** {@code float[]}. */
    FLOATS("float[]", ValueKind.REAL),
    /** {@code int[]}. */
    INTS("int[]", ValueKind.IDS),
    /** {@code ai.djl.ndarray.NDArray}. */
    ARRAY("NDArray", ValueKind.ANY),
    /** A record of columns. */
    RECORD("a record", ValueKind.REAL);

    private final String text;
    private final ValueKind valueKind;

    InputType(String text, ValueKind numbers) {
        this.text = text;
        this.valueKind = numbers;
    }

    /** What its numbers mean. */
    public ValueKind valueKind() {
        return valueKind;
    }

    /** The simple name of the type. */
    @Override
    public String toString() {
        return text;
    }
}
