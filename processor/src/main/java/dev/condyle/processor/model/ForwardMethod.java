package dev.condyle.processor.model;

/**
 * The {@code @Forward} method of a class.
 *
 * @param name the name of the method
 * @param arrays the number of array parameters; 0 if it accepts a list
 */
public record ForwardMethod(String name, int arrays) {

    /** Returns whether it accepts a list of arrays. */
    public boolean acceptsList() {
        return arrays == 0;
    }
}
