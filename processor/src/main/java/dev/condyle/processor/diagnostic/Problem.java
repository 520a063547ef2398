package dev.condyle.processor.diagnostic;

/**
 * Something wrong, or doubtful, in what was declared.
 *
 * @param message which kind of problem it is
 * @param place where it stands
 * @param text what is said about it, code first
 */
public record Problem(Message message, Place place, String text) {}
