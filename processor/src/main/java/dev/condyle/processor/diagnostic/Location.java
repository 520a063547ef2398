package dev.condyle.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The location of a problem, as precise as possible.
 *
 * @param element the element
 * @param annotation the annotation on the element, or null
 * @param value the annotation value, or null
 */
public record Location(
        Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

    /** Returns the location of an element, which compilers report at its name. */
    public static Location of(Element element) {
        return new Location(element, null, null);
    }
}
