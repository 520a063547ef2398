package dev.condyle.processor.mirror;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The names of types, without their arguments and without annotations on them. */
public final class TypeNames {

    private TypeNames() {}

    /** The full name of a class; an empty text for any other type. */
    public static String of(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : "";
    }
}
