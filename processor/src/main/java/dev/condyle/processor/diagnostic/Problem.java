package dev.condyle.processor.diagnostic;

/**
 * An error or a warning about a declaration.
 *
 * @param message the kind of problem
 * @param location the location
 * @param text the text, starting with the code
 */
public record Problem(Message message, Location location, String text) {

    /** Returns the text without the code. */
    public String bareText() {
        return text.substring(message.code().length() + 2);
    }
}
