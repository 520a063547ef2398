package dev.condyle.processor.model;

/** What one input of a classifier is, as a Java type. */
public enum InputType {
    /** {@code ai.djl.modality.cv.Image}. */
    IMAGE("Image", ValueKind.MEASURES),
    /** {@code float[]}. */
    FLOATS("float[]", ValueKind.MEASURES),
    /** {@code int[]}. */
    INTS("int[]", ValueKind.IDS),
    /** {@code ai.djl.ndarray.NDArray}. */
    ARRAY("NDArray", ValueKind.EITHER),
    /** A record of columns. */
    RECORD("a record", ValueKind.MEASURES);

    private final String text;
    private final ValueKind numbers;

    InputType(String text, ValueKind numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /** What its numbers mean. */
    public ValueKind numbers() {
        return numbers;
    }

    /** The simple name of the type. */
    @Override
    public String toString() {
        return text;
    }
}
