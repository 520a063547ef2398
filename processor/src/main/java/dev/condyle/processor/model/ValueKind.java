package dev.condyle.processor.model;

/** What the values of an array mean. */
public enum ValueKind {
    /** Real numbers: floats. */
    REAL("MEASURES"),
    /** Ids of a vocabulary: integers. */
    IDS("IDS"),
    /** Real numbers or ids, as the first layer requires. */
    ANY("EITHER");

    private final String canonical;

    ValueKind(String canonical) {
        this.canonical = canonical;
    }

    /** The text in a fingerprint. It must never change: saved models depend on it. */
    public String canonical() {
        return canonical;
    }

    /** Whether a layer that requires the other kind can read these values. */
    public boolean satisfies(ValueKind required) {
        return this == ANY || this == required;
    }
}
