package dev.condyle.processor.model;

/**
 * The method of an annotated class that is its forward pass.
 *
 * @param name the name of the method
 * @param arrays how many arrays it takes, each a parameter; 0: it takes one list
 */
public record ForwardMethod(String name, int arrays) {

    /** Whether it takes a list of arrays instead of arrays. */
    public boolean takesList() {
        return arrays == 0;
    }
}
