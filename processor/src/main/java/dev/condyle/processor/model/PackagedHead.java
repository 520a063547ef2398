package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A validated reusable head.
 *
 * @param origin the class of the head
 * @param declared its name
 * @param isPublic whether the generated class is public
 * @param head the head method
 */
public record PackagedHead(
        TypeElement origin, ClassName declared, boolean isPublic, HeadKind.Method head)
        implements GenerationTarget {

    /** Returns the name of the generated block. */
    public ClassName block() {
        return block(declared);
    }

    /** Returns the name of the block generated for a class with a reusable head. */
    public static ClassName block(ClassName declared) {
        return GenerationTarget.name(declared, "Block");
    }

    @Override
    public List<ClassName> generated() {
        return List.of(block());
    }
}
