package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A head for other classes, checked and complete.
 *
 * @param origin the class that has it
 * @param declared its name
 * @param isPublic whether the generated class is public
 * @param head its method
 */
public record PackagedHead(
        TypeElement origin, ClassName declared, boolean isPublic, HeadKind.Method head)
        implements GenerationTarget {

    /** The name of the generated block. */
    public ClassName block() {
        return block(declared);
    }

    /** The name of the block that is generated for a class with a head for others. */
    public static ClassName block(ClassName declared) {
        return GenerationTarget.name(declared, "Block");
    }

    @Override
    public List<ClassName> generated() {
        return List.of(block());
    }
}
