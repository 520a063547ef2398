package dev.condyle.processor.model;

/** What one input of a classifier is, as a Java type. */
public enum InputType {
    /** {@code ai.djl.modality.cv.Image}. */
    IMAGE("Image", Numbers.MEASURES),
    /** {@code float[]}. */
    FLOATS("float[]", Numbers.MEASURES),
    /** {@code int[]}. */
    INTS("int[]", Numbers.IDS),
    /** {@code ai.djl.ndarray.NDArray}. */
    ARRAY("NDArray", Numbers.EITHER),
    /** A record of columns. */
    RECORD("a record", Numbers.MEASURES);

    private final String text;
    private final Numbers numbers;

    InputType(String text, Numbers numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /** What its numbers mean. */
    public Numbers numbers() {
        return numbers;
    }

    /** The simple name of the type. */
    @Override
    public String toString() {
        return text;
    }
}
