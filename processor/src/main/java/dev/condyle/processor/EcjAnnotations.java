package dev.condyle.processor;

import java.lang.reflect.Array;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;

/**
 * Annotations of the Eclipse compiler. It leaves out unknown members from mirrors, and has no API
 * for syntax trees.
 */
final class EcjAnnotations {

    private static final String MIRROR =
            "org.eclipse.jdt.internal.compiler.apt.model.AnnotationMirrorImpl";

    private EcjAnnotations() {}

    /** Returns whether the compiler is the Eclipse compiler. */
    static boolean isEcj(ProcessingEnvironment environment) {
        return environment.getClass().getName().startsWith("org.eclipse.jdt.");
    }

    /** Returns whether an annotation sets an unknown member, as far as that is known. */
    static boolean hasUnknownMember(AnnotationMirror annotation) {
        if (!annotation.getClass().getName().equals(MIRROR)) {
            return false;
        }
        try {
            Object binding = annotation.getClass().getField("_binding").get(annotation);
            Object pairs = binding.getClass().getMethod("getElementValuePairs").invoke(binding);
            for (int i = 0; i < Array.getLength(pairs); i++) {
                Object pair = Array.get(pairs, i);
                if (pair.getClass().getMethod("getMethodBinding").invoke(pair) == null) {
                    return true;
                }
            }
            return false;
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Another version of the compiler: its own error is then followed by one of ours.
            return false;
        }
    }
}
