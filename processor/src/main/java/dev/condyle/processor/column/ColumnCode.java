package dev.condyle.processor.column;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.condyle.feature.Semantics;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.model.ColumnPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * Collects the builder calls of a column. The canonical text consists of the same calls, so that
 * the fingerprint depends only on the arguments of the column.
 */
final class ColumnCode {

    private final ClassName type;
    private final CodeBlock.Builder code;
    private final StringJoiner canonical;

    private ColumnCode(ClassName type, CodeBlock names, String canonicalName) {
        this.type = type;
        this.code = CodeBlock.builder().add("$T.builder($L)", type, names);
        this.canonical =
                new StringJoiner(", ", RuntimeColumns.kind(type) + "(", ")").add(canonicalName);
    }

    /** Starts the column of a component. */
    static ColumnCode of(ClassName type, ComponentDeclaration component) {
        String name = component.savedName();
        return new ColumnCode(type, CodeBlock.of("$S", name), name).renamed(component);
    }

    /** Starts a column whose builder requires arguments other than a name. */
    static ColumnCode of(ClassName type, CodeBlock arguments, String canonicalName) {
        return new ColumnCode(type, arguments, canonicalName);
    }

    /**
     * Sets the name of the component for messages, if the column has another name. It is not part
     * of the canonical text.
     */
    ColumnCode renamed(ComponentDeclaration component) {
        if (!component.name().equals(component.savedName())) {
            code.add("$Z.optComponent($S)", component.name());
        }
        return this;
    }

    /** Sets the semantics, unless they are Condyle's. */
    ColumnCode under(Semantics semantics) {
        return withUnless(Semantics.CONDYLE, "optSemantics", semantics);
    }

    /** Adds a builder call. */
    ColumnCode with(String method, Object... arguments) {
        return with(method, List.of(arguments));
    }

    /** Adds a builder call with any number of arguments. */
    ColumnCode with(String method, List<?> arguments) {
        code.add("$Z.$L($L)", method, Literal.code(arguments));
        canonical.add(method + arguments.stream().map(Literal::canonical).toList());
        return this;
    }

    /** Adds a builder call, unless the value is the default. */
    ColumnCode withUnless(Object defaultValue, String method, Object value) {
        return value.equals(defaultValue) ? this : with(method, value);
    }

    /** Adds a builder call, unless there are no arguments. */
    ColumnCode withUnlessEmpty(String method, List<?> arguments) {
        return arguments.isEmpty() ? this : with(method, arguments);
    }

    /** Adds a builder call without arguments if a condition is true. */
    ColumnCode withIf(boolean condition, String method) {
        return condition ? with(method) : this;
    }

    /** Adds an embedding, if there is one. */
    ColumnCode embedded(Optional<EmbeddingPlan> embedding) {
        embedding.ifPresent(it -> with("optEmbedding", it));
        return this;
    }

    /** Returns the plan of a numeric column. */
    ColumnPlan numbers(boolean learns, long width, String text) {
        return plan(learns, false, OptionalLong.of(width), Optional.empty(), text);
    }

    /** Returns the plan of a categorical column. */
    ColumnPlan categories(
            boolean learns,
            boolean single,
            OptionalLong categories,
            Optional<EmbeddingPlan> embedding,
            String text) {
        OptionalLong width =
                embedding.isPresent() ? OptionalLong.of(embedding.get().dimension()) : categories;
        return plan(learns, single, width, embedding, text);
    }

    private ColumnPlan plan(
            boolean learns,
            boolean category,
            OptionalLong width,
            Optional<EmbeddingPlan> embedding,
            String text) {
        return new ColumnPlan(
                type,
                code.add("$Z.build()").build(),
                learns,
                category,
                width,
                embedding.map(EmbeddingPlan::table),
                text + embedding.map(EmbeddingPlan::text).orElse(""),
                canonical.toString());
    }
}
