package dev.condyle.processor.column;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.model.SourceLiterals;
import java.util.List;

/** Formats builder arguments as Java code and as canonical text. */
final class Literal {

    private Literal() {}

    /** Returns the arguments of a method. Long lists consist of values of a single type. */
    static CodeBlock code(List<?> values) {
        boolean many = values.size() > SourceLiterals.MAX_ELEMENTS;
        if (many && values.get(0) instanceof String) {
            return SourceLiterals.texts(values.stream().map(String.class::cast).toList(), true);
        }
        if (many && values.get(0) instanceof Long) {
            return SourceLiterals.integers(values.stream().map(Long.class::cast).toList());
        }
        if (many && values.get(0) instanceof Double) {
            return SourceLiterals.reals(values.stream().map(Double.class::cast).toList());
        }
        return values.stream().map(Literal::code).collect(CodeBlock.joining(", "));
    }

    static CodeBlock code(Object value) {
        if (value instanceof String text) {
            return CodeBlock.of("$L", SourceLiterals.text(text));
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
