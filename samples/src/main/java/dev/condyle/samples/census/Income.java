package dev.condyle.samples.census;

/** What a person earned in a year, in dollars. */
public enum Income {
    LOW("<=50K"),
    HIGH(">50K");

    private final String text;

    Income(String text) {
        this.text = text;
    }

    /** As the file has it. */
    @Override
    public String toString() {
        return text;
    }
}
