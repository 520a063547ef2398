package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a component of a record becomes, or a part of it.
 *
 * @param type the class of the runtime's column
 * @param build the expression that builds it
 * @param learns whether it has to see the training rows
 * @param category whether it is one category, so that a cross can take it
 * @param width how many numbers the network sees of it; none, if that is learned
 * @param table the table of vectors, if it is embedded
 * @param text what it is, as it was written: {@code Bucketized({3500.0, 4500.0})}
 * @param canonical what it is, with everything that counts: one text for one meaning
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
