package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import dev.condyle.feature.Semantics;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A validated record of feature columns.
 *
 * @param origin the record
 * @param declared its name
 * @param isPublic whether the generated encoder is public
 * @param semantics the semantics of the columns
 * @param columns the columns of components, in declaration order
 * @param crosses the crosses
 * @param cells how each component is read from a CSV row; empty if that is not possible
 */
public record FeatureRecord(
        TypeElement origin,
        ClassName declared,
        boolean isPublic,
        Semantics semantics,
        List<FeatureColumn> columns,
        List<FeatureCross> crosses,
        List<CellPlan> cells)
        implements GenerationTarget {

    public FeatureRecord {
        columns = List.copyOf(columns);
        crosses = List.copyOf(crosses);
        cells = List.copyOf(cells);
    }

    /** The name of the block of the columns in a network. */
    public static final String BLOCK = "columns";

    /** The name of the constructor parameter of a block that receives the encoder. */
    public static final String ENCODER = "encoder";

    /** Returns the name of the generated encoder. */
    public ClassName encoder() {
        return encoder(declared);
    }

    /** Returns the name of the encoder generated for a record. */
    public static ClassName encoder(ClassName declared) {
        return GenerationTarget.name(declared, "Encoder");
    }

    @Override
    public List<ClassName> generated() {
        return List.of(encoder());
    }

    /** Returns all columns, crosses last. */
    public List<ColumnPlan> plans() {
        return Stream.concat(
                        columns.stream().map(FeatureColumn::plan),
                        crosses.stream().map(FeatureCross::plan))
                .toList();
    }

    /** Returns whether any column is fitted to the training rows. */
    public boolean learns() {
        return plans().stream().anyMatch(ColumnPlan::learns);
    }

    /** Returns whether any column is embedded, so that it has parameters in the network. */
    public boolean isEmbedded() {
        return plans().stream().anyMatch(it -> it.table().isPresent());
    }

    /** Returns the total width; empty if it is learned. */
    public OptionalLong width() {
        return plans().stream().allMatch(it -> it.width().isPresent())
                ? OptionalLong.of(
                        Dims.sum(
                                plans().stream().mapToLong(it -> it.width().getAsLong()).toArray()))
                : OptionalLong.empty();
    }
}
