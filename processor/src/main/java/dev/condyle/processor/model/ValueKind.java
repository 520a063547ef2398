package dev.condyle.processor.model;

/** The kinds of values in an array. */
public enum ValueKind {
    /** Real numbers, of type float. */
    REAL("MEASURES"),
    /** Ids of a vocabulary, of an integer type. */
    IDS("IDS"),
    /** Real numbers or ids, depending on the first layer. */
    ANY("EITHER");

    private final String canonical;

    ValueKind(String canonical) {
        this.canonical = canonical;
    }

    /**
     * Returns the text in a fingerprint. It must never change because saved models depend on it.
     */
    public String canonical() {
        return canonical;
    }

    /** Returns whether a layer that requires another kind accepts values of this kind. */
    public boolean satisfies(ValueKind required) {
        return this == ANY || this == required;
    }
}
