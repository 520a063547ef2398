package dev.condyle.runtime.column;

import com.google.gson.JsonObject;
import dev.condyle.feature.Semantics;
import java.util.List;
import java.util.Optional;

/**
 * Encodes one component of a record, or a cross of several components, as numbers. A column that
 * has statistics to learn must learn from all training rows before it encodes. After that, its
 * learned state does not change, and encoding is thread-safe.
 */
public abstract class InputColumn {

    private final String name;
    private final String component;
    private final Semantics semantics;
    private final boolean nullable;

    InputColumn(ColumnBuilder<?> builder) {
        name = builder.name;
        component = builder.component;
        semantics = builder.semantics;
        nullable = !builder.neverMissing;
    }

    /** Returns the name of the column, usually {@link #savedName}. */
    public String name() {
        return name;
    }

    /** Returns the name of the component, or of the cross, in saved models. */
    final String savedName() {
        return name;
    }

    /** Returns the name of the component in the source, or the name of the cross. */
    final String component() {
        return component;
    }

    final Semantics semantics() {
        return semantics;
    }

    /** Returns whether the component can be null. */
    final boolean nullable() {
        return nullable;
    }

    final boolean is(Semantics other) {
        return semantics == other;
    }

    /** Returns the name by which TensorFlow's DenseFeatures sorts the column. */
    String sortName() {
        return name();
    }

    /** Returns whether the column is a cross; crosses follow all other columns. */
    boolean isCross() {
        return false;
    }

    /** Returns the embedding of the categories, if they are embedded. */
    Optional<EmbeddingSpec> embedding() {
        return Optional.empty();
    }

    /** Returns the name of the kind of column in saved models. It must never change. */
    abstract String kind();

    /** Returns whether the column learns from training rows. */
    boolean learns() {
        return false;
    }

    /** Finishes learning. Called once for a column that learns. */
    void finish() {}

    /** Returns the parts that the column writes, in order. Requires that learning is finished. */
    abstract List<PackedPart> parts();

    /** Saves the learned state. */
    void save(JsonObject state) {}

    /** Restores the learned state that an equal column has saved. */
    void restore(JsonObject state) {}

    final IllegalArgumentException invalid(String problem) {
        return new IllegalArgumentException(component + ": " + problem);
    }

    final IllegalArgumentException missingNotAllowed() {
        return invalid(
                "the value is missing (null), but this column does not accept missing values.");
    }
}
