package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Which classes there are, or will be. */
public interface KnownTypes {

    /** Whether a class is compiled now, and not a class file. */
    boolean isSource(ClassName type);

    /** A class that was compiled, now or before. */
    Optional<TypeElement> find(ClassName type);

    /**
     * Whether generated code can name a class that is generated for another.
     *
     * @param declared the class that it is generated for
     * @param generated the class
     */
    default boolean canReference(ClassName declared, ClassName generated) {
        return isSource(declared) || find(generated).isPresent();
    }
}
