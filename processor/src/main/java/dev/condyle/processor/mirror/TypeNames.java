package dev.condyle.processor.mirror;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The names of types, without type arguments and annotations. */
public final class TypeNames {

    private TypeNames() {}

    /**
     * Returns the qualified name of a class or interface, or an empty string for any other type.
     */
    public static String of(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : "";
    }
}
