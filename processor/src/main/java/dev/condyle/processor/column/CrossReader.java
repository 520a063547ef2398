package dev.condyle.processor.column;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.feature.Combiner;
import dev.condyle.feature.Semantics;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.ColumnPlan;
import dev.condyle.processor.model.EmbeddingTable;
import dev.condyle.processor.model.FeatureColumn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads {@link dev.condyle.feature.Cross}: combines several categories into one. */
public final class CrossReader {

    private static final int MAX_DIMENSION = 4096;

    private final Semantics semantics;
    private final Problems problems;

    public CrossReader(Semantics semantics, Problems problems) {
        this.semantics = semantics;
        this.problems = problems;
    }

    /**
     * Returns the plan of a cross.
     *
     * @param cross the annotation
     * @param members the columns to cross, each with a single category
     */
    public ColumnPlan read(Mirror cross, List<FeatureColumn> members) {
        boolean embedded = cross.isWritten("embedded");
        int bins =
                range(
                        cross,
                        "bins",
                        2,
                        CategoryReader.maxCategories(embedded),
                        embedded ? "" : " without embedded");
        Optional<EmbeddingPlan> embedding = Optional.empty();
        if (embedded) {
            int dimension = range(cross, "embedded", 1, MAX_DIMENSION, "");
            embedding =
                    Optional.of(
                            new EmbeddingPlan(
                                    new EmbeddingTable("", dimension), Combiner.MEAN, ""));
        }
        CodeBlock names =
                members.stream()
                        .map(it -> CodeBlock.of("$L.name()", it.field()))
                        .collect(CodeBlock.joining(",$W"));
        List<String> saved = members.stream().map(FeatureColumn::name).toList();
        return ColumnCode.of(RuntimeColumns.CROSSED, names, saved.toString())
                .under(semantics)
                .with("setBins", bins)
                .embedded(embedding)
                .categories(false, false, OptionalLong.of(bins), embedding, cross.asWritten());
    }

    private int range(Mirror cross, String member, int least, int most, String condition) {
        int value = cross.integer(member);
        if (value < least || value > most) {
            problems.add(
                    Message.COLUMN_RANGE,
                    cross.location(member),
                    // javac reports no position for repeated annotations.
                    member
                            + " of the cross "
                            + cross.strings("of")
                            + (value > most ? condition : ""),
                    least,
                    String.format(Locale.ROOT, "%,d", most),
                    String.format(Locale.ROOT, "%,d", value));
        }
        return value;
    }
}
