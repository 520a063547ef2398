package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** What classes are generated for. */
public interface GenerationTarget {

    /** The annotated class. */
    TypeElement origin();

    /** Its name. */
    ClassName declared();

    /** Whether the generated classes are public. */
    boolean isPublic();

    /** The classes to generate. */
    List<ClassName> generated();

    /** The name of a class that is generated for another. */
    static ClassName name(ClassName declared, String suffix) {
        return ClassName.get(
                declared.packageName(), String.join("_", declared.simpleNames()) + suffix);
    }
}
