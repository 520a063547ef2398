package dev.condyle.processor.column;

import com.palantir.javapoet.CodeBlock;

/** Formats builder arguments as Java code and as canonical text. */
final class Literal {

    private Literal() {}

    static CodeBlock code(Object value) {
        if (value instanceof String) {
            return CodeBlock.of("$S", value);
        }
        if (value instanceof Long) {
            return CodeBlock.of("$LL", value);
        }
        if (value instanceof Enum<?> constant) {
            return CodeBlock.of("$T.$L", constant.getDeclaringClass(), constant.name());
        }
        if (value instanceof EmbeddingPlan embedding) {
            return embedding.code();
        }
        return CodeBlock.of("$L", value);
    }

    /**
     * Returns the canonical text. A string is prefixed with its length, since it can contain any
     * character.
     */
    static String canonical(Object value) {
        return value instanceof String text ? text.length() + " " + text : value.toString();
    }
}
