package dev.condyle.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a problem stands, as exactly as it is known.
 *
 * @param element the element
 * @param annotation the annotation on it, or null
 * @param value the value in the annotation, or null
 */
public record Location(
        Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

    /** An element as a whole: a compiler points at its name. */
    public static Location of(Element element) {
        return new Location(element, null, null);
    }
}
