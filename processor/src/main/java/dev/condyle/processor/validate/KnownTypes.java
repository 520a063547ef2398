package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** The types that exist or will be generated. */
public interface KnownTypes {

    /** Returns whether a class is being compiled, as opposed to coming from a class file. */
    boolean isSource(ClassName type);

    /** Finds a type in source or class files. */
    Optional<TypeElement> find(ClassName type);

    /**
     * Returns whether generated code can refer to a class that is generated for another.
     *
     * @param declared the class that it is generated for
     * @param generated the generated class
     */
    default boolean canReference(ClassName declared, ClassName generated) {
        return isSource(declared) || find(generated).isPresent();
    }
}
