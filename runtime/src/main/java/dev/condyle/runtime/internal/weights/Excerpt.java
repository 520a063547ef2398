package dev.condyle.runtime.internal.weights;

/** Shortens text from a file, so that it can be part of a message. */
final class Excerpt {

    private static final int MAX_LENGTH = 100;

    private Excerpt() {}

    /** Returns the text, or its first 100 characters and its length. */
    static String of(String text) {
        return text.length() <= MAX_LENGTH
                ? text
                : text.substring(0, MAX_LENGTH) + "... (" + text.length() + " characters)";
    }
}
