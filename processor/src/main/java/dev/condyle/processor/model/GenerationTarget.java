package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** A declaration that classes are generated for. */
public interface GenerationTarget {

    /** Returns the annotated class. */
    TypeElement origin();

    /** Returns its name. */
    ClassName declared();

    /** Returns whether the generated classes are public. */
    boolean isPublic();

    /** Returns the names of the classes to generate. */
    List<ClassName> generated();

    /** Returns the name of a class generated for another. */
    static ClassName name(ClassName declared, String suffix) {
        return ClassName.get(
                declared.packageName(), String.join("_", declared.simpleNames()) + suffix);
    }
}
