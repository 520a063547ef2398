package dev.condyle.processor.diagnostic;

/**
 * Something wrong, or doubtful, in what was declared.
 *
 * @param message which kind of problem it is
 * @param location where it stands
 * @param text what is said about it, code first
 */
public record Problem(Message message, Location location, String text) {

    /** What is said about it, without the code. */
    public String bareText() {
        return text.substring(message.code().length() + 2);
    }
}
