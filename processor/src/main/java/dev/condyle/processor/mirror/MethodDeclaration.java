package dev.condyle.processor.mirror;

import javax.lang.model.element.ExecutableElement;

/**
 * A method of an annotated class.
 *
 * @param element the method
 * @param annotation Condyle's annotation on it
 */
public record MethodDeclaration(ExecutableElement element, Mirror annotation) {

    /** Returns the name of the method. */
    public String name() {
        return element.getSimpleName().toString();
    }

    boolean isWellFormed() {
        return annotation.isWellFormed() && Resolution.isResolved(element);
    }
}
