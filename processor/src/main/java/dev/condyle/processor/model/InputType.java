package dev.condyle.processor.model;

/** The Java types of one input. */
public enum InputType {
    /** {@code ai.djl.modality.cv.Image}. */
    IMAGE("Image", ValueKind.REAL),
    /** {@code float[]}. */
    FLOATS("float[]", ValueKind.REAL),
    /** {@code int[]}. */
    INTS("int[]", ValueKind.IDS),
    /** {@code ai.djl.ndarray.NDArray}. */
    ARRAY("NDArray", ValueKind.ANY),
    /** A record of feature columns. */
    RECORD("a record", ValueKind.REAL);

    private final String text;
    private final ValueKind valueKind;

    InputType(String text, ValueKind numbers) {
        this.text = text;
        this.valueKind = numbers;
    }

    /** Returns the kind of its values. */
    public ValueKind valueKind() {
        return valueKind;
    }

    /** Returns the simple name of the type. */
    @Override
    public String toString() {
        return text;
    }
}
