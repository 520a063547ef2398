package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A feature column of a record component.
 *
 * @param type the class of the runtime's column
 * @param build the expression that builds it
 * @param learns whether it is fitted to the training rows
 * @param category whether it has a single category, so that it can be crossed
 * @param width the number of values in the network's input; empty if it is learned
 * @param table the embedding table, if the column is embedded
 * @param text the annotation as written: {@code Bucketized({3500.0, 4500.0})}
 * @param canonical the canonical text with all relevant values
 */
public record ColumnPlan(
        ClassName type,
        CodeBlock build,
        boolean learns,
        boolean category,
        OptionalLong width,
        Optional<EmbeddingTable> table,
        String text,
        String canonical) {}
