package dev.condyle.samples.census;

/** The annual income of a person, in dollars. */
public enum Income {
    LOW("<=50K"),
    HIGH(">50K");

    private final String text;

    Income(String text) {
        this.text = text;
    }

    /** Returns the label as written in the file. */
    @Override
    public String toString() {
        return text;
    }
}
