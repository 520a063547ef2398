package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/**
 * The member of an annotated class that gives a block.
 *
 * @param owner the class
 * @param member the name of the member
 * @param kind what the member is
 */
public record BlockSource(ClassName owner, String member, Kind kind) {

    /** What gives a block. */
    public enum Kind {
        /** A method, called for each model. */
        METHOD,
        /** A field that holds a supplier, asked for each model. */
        SUPPLIER,
        /** A field that holds the block. */
        BLOCK
    }

    /** As in a message or a summary: {@code Reader.body()}. */
    public String text() {
        return String.join(".", owner.simpleNames())
                + "."
                + member
                + (kind == Kind.METHOD ? "()" : "");
    }

    /** The expression that gives a supplier of the block. */
    public CodeBlock supplier() {
        return switch (kind) {
            case METHOD -> CodeBlock.of("$T::$L", owner, member);
            case SUPPLIER -> CodeBlock.of("() -> $T.$L.get()", owner, member);
            case BLOCK -> CodeBlock.of("() -> $T.$L", owner, member);
        };
    }
}
