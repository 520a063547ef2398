package dev.condyle.processor.mirror;

/** The types of components that can become columns, a box being the same as what is in it. */
public enum ComponentKind {
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BOOLEAN,
    CHAR,
    /** {@code String}. */
    TEXT,
    ENUM,
    /** {@code List<String>}. */
    LIST,
    /** {@code Map<String, X>}, X being the box of a number. */
    MAP,
    /** {@code LocalDate}. */
    DATE,
    /** {@code LocalDateTime}. */
    DATE_TIME,
    /** {@code float[]}. */
    FLOATS;

    /** Whether it is a number that counts. */
    public boolean isInteger() {
        return compareTo(LONG) <= 0;
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return compareTo(DOUBLE) <= 0;
    }

    /** Whether it holds several categories. */
    public boolean isMultiValued() {
        return this == LIST || this == MAP;
    }
}
