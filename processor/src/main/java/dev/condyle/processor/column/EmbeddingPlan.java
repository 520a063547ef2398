package dev.condyle.processor.column;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.feature.Combiner;
import dev.condyle.processor.model.EmbeddingTable;
import dev.condyle.processor.model.SourceLiterals;

/**
 * An embedding of categories.
 *
 * @param table the embedding table
 * @param combiner how the vectors of several categories are combined
 * @param text the text appended to that of the category, such as {@code , Embedded(8)}
 */
record EmbeddingPlan(EmbeddingTable table, Combiner combiner, String text) {

    int dimension() {
        return table.dimension();
    }

    CodeBlock code() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (table.isShared()) {
            code.add(
                    "$T.shared($L, $L)",
                    RuntimeColumns.EMBEDDING_SPEC,
                    table.dimension(),
                    SourceLiterals.text(table.shared()));
        } else {
            code.add("$T.of($L)", RuntimeColumns.EMBEDDING_SPEC, table.dimension());
        }
        if (combiner != Combiner.MEAN) {
            code.add(".combinedBy($T.$L)", Combiner.class, combiner);
        }
        return code.build();
    }

    /** Returns the canonical text. */
    @Override
    public String toString() {
        return table.dimension() + " " + combiner + " " + Literal.canonical(table.shared());
    }
}
