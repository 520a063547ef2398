package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/**
 * The member of an annotated class that provides a block.
 *
 * @param owner the class
 * @param member the name of the member
 * @param kind the kind of member
 */
public record BlockSource(ClassName owner, String member, Kind kind) {

    /** The kinds of members. */
    public enum Kind {
        /** A method, called for each model. */
        METHOD,
        /** A field with a supplier, called for each model. */
        SUPPLIER,
        /** A field with a block. */
        BLOCK
    }

    /** Returns the member as text for messages and summaries, such as {@code Reader.body()}. */
    public String text() {
        return String.join(".", owner.simpleNames())
                + "."
                + member
                + (kind == Kind.METHOD ? "()" : "");
    }

    /** Returns the expression for a supplier of the block. */
    public CodeBlock supplier() {
        return switch (kind) {
            case METHOD -> CodeBlock.of("$T::$L", owner, member);
            case SUPPLIER -> CodeBlock.of("() -> $T.$L.get()", owner, member);
            case BLOCK -> CodeBlock.of("() -> $T.$L", owner, member);
        };
    }
}
