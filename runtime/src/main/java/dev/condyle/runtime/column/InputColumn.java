package dev.condyle.runtime.column;

import com.google.gson.JsonObject;
import dev.condyle.feature.Semantics;
import java.util.List;
import java.util.Optional;

/**
 * Turns one component of a record, or several that are crossed, into numbers. A column learns from
 * all training rows first, where there is anything to learn, and writes afterwards. What it has
 * learned does not change any more, and several threads may write at once.
 */
public abstract class InputColumn {

    private final String name;
    private final Semantics semantics;

    InputColumn(ColumnBuilder<?> builder) {
        name = builder.name;
        semantics = builder.semantics;
    }

    /** The name of the column: that of the component, as a rule. */
    public String name() {
        return name;
    }

    /** The name of the component, or of the cross. */
    final String component() {
        return name;
    }

    final Semantics semantics() {
        return semantics;
    }

    final boolean is(Semantics wanted) {
        return semantics == wanted;
    }

    /** The name by which TensorFlow's DenseFeatures would sort it. */
    String sortName() {
        return name();
    }

    /** Whether it stands behind all columns that are not crossed. */
    boolean isCross() {
        return false;
    }

    /** The vectors that its categories become, if they do. */
    Optional<EmbeddingSpec> embedding() {
        return Optional.empty();
    }

    /** Whether it takes anything from the training rows. */
    boolean learns() {
        return false;
    }

    /** Ends learning. Called once for a column that learns. */
    void finish() {}

    /** What the column writes, in this order. Only for a column that has nothing to learn left. */
    abstract List<PackedPart> parts();

    /** Writes what was learned. */
    void save(JsonObject state) {}

    /** Takes over what another such column has learned. */
    void restore(JsonObject state) {}

    final IllegalArgumentException refused(String problem) {
        return new IllegalArgumentException(name + ": " + problem);
    }

    final IllegalArgumentException missingRefused() {
        return refused("the value is missing (null), which this column does not take.");
    }
}
