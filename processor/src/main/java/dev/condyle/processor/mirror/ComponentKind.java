package dev.condyle.processor.mirror;

/** The component types that can be columns. A boxed type has the kind of its primitive type. */
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
    /** {@code Map<String, X>}, where X is a boxed numeric type. */
    MAP,
    /** {@code LocalDate}. */
    DATE,
    /** {@code LocalDateTime}. */
    DATE_TIME,
    /** {@code float[]}. */
    FLOATS;

    /** Returns whether it is an integer type. */
    public boolean isInteger() {
        return compareTo(LONG) <= 0;
    }

    /** Returns whether it is a numeric type. */
    public boolean isNumber() {
        return compareTo(DOUBLE) <= 0;
    }

    /** Returns whether a value can contain several categories. */
    public boolean isMultiValued() {
        return this == LIST || this == MAP;
    }
}
