package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import dev.condyle.feature.Semantics;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A record whose components are columns, checked and complete.
 *
 * @param origin the record
 * @param declared its name
 * @param isPublic whether the generated encoder is public
 * @param semantics whose rules the columns follow
 * @param columns the columns of components, in the order in which they are declared
 * @param crosses the columns across several components
 * @param cells how each component is read from a row of a CSV file; empty where that is not
 *     possible
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

    /** The name of the block in a network that columns become. */
    public static final String BLOCK = "columns";

    /** The name of the parameter of a block's constructor that gives the columns. */
    public static final String ENCODER = "encoder";

    /** The name of the generated encoder. */
    public ClassName encoder() {
        return encoder(declared);
    }

    /** The name of the encoder that is generated for a record. */
    public static ClassName encoder(ClassName declared) {
        return GenerationTarget.name(declared, "Encoder");
    }

    @Override
    public List<ClassName> generated() {
        return List.of(encoder());
    }

    /** What all columns become, crosses last. */
    public List<ColumnPlan> plans() {
        return Stream.concat(
                        columns.stream().map(FeatureColumn::plan),
                        crosses.stream().map(FeatureCross::plan))
                .toList();
    }

    /** Whether any column has to see the training rows. */
    public boolean learns() {
        return plans().stream().anyMatch(ColumnPlan::learns);
    }

    /** Whether any column is embedded, so that it has parameters in the network. */
    public boolean isEmbedded() {
        return plans().stream().anyMatch(it -> it.table().isPresent());
    }

    /** How many numbers the network sees; none, if that is learned. */
    public OptionalLong width() {
        return plans().stream().allMatch(it -> it.width().isPresent())
                ? OptionalLong.of(
                        Dims.sum(
                                plans().stream().mapToLong(it -> it.width().getAsLong()).toArray()))
                : OptionalLong.empty();
    }
}
