package dev.condyle.processor.model;

import java.util.List;

/**
 * The canonical text of a layer, for the fingerprint of a network. Texts share their parts: the
 * text of a class is in memory only once, even if other classes repeat it many times.
 */
public final class CanonicalText {

    /** Strings, and other canonical texts. */
    private final List<Object> parts;

    private final int hash;

    private CanonicalText(List<Object> parts) {
        this.parts = List.copyOf(parts);
        this.hash = parts.hashCode();
    }

    /** Returns a text. */
    public static CanonicalText of(String text) {
        return new CanonicalText(List.of(text));
    }

    /**
     * Concatenates parts.
     *
     * @param parts strings and canonical texts
     */
    public static CanonicalText of(List<Object> parts) {
        return new CanonicalText(parts);
    }

    /** Returns this text followed by another. */
    public CanonicalText followedBy(String text) {
        return new CanonicalText(List.of(this, text));
    }

    /** Appends this text to another. */
    public void appendTo(StringBuilder text) {
        for (Object part : parts) {
            if (part instanceof CanonicalText shared) {
                shared.appendTo(text);
            } else {
                text.append(part);
            }
        }
    }

    /** Compares the parts. Shared parts are equal, so they are not compared again. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof CanonicalText text
                        && hash == text.hash
                        && parts.equals(text.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }
}
