package dev.condyle.processor.column;

import dev.condyle.feature.Bucketized;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.model.ColumnPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads {@link Bucketized}: encodes a number as its bucket. */
final class BucketReader {

    private static final int MAX_BOUNDS = 10_000;

    private final ColumnMembers values;
    private final Semantics semantics;

    BucketReader(ComponentDeclaration component, Semantics semantics, Problems problems) {
        this.values = new ColumnMembers(component, Bucketized.class, problems);
        this.semantics = semantics;
    }

    ColumnPlan read(Optional<EmbeddingPlan> embedding) {
        List<Double> bounds = values.reals("value");
        int quantiles = values.integer("quantiles", 0, 2, 1000);
        Missing missing = values.missing();
        checkSource();
        checkBounds(bounds);
        ColumnCode code =
                ColumnCode.of(RuntimeColumns.BUCKETIZED, values.declaration()).under(semantics);
        code =
                values.isWritten("quantiles")
                        ? code.with("setQuantiles", quantiles)
                        : code.with("setBounds", bounds);
        return code.withIf(values.primitive(), "optNeverMissing")
                .withUnless(Missing.AUTO, "optMissing", missing)
                .embedded(embedding)
                .categories(
                        values.isWritten("quantiles"),
                        true,
                        width(bounds.size(), quantiles, missing),
                        embedding,
                        values.text());
    }

    private OptionalLong width(int bounds, int quantiles, Missing missing) {
        int missings = ExtraColumns.missing(semantics, missing, values.primitive());
        if (!values.isWritten("quantiles")) {
            return OptionalLong.of(bounds + 1L + missings);
        }
        // Keras keeps one column per requested bucket; otherwise equal boundaries are merged.
        return semantics == Semantics.FEATURE_SPACE
                ? OptionalLong.of((long) quantiles + missings)
                : OptionalLong.empty();
    }

    private void checkSource() {
        boolean given = values.isWritten("value");
        if (given && values.isWritten("quantiles")) {
            values.reject(
                    "quantiles",
                    Message.EXCLUSIVE_MEMBERS,
                    "value",
                    "quantiles",
                    "boundaries are either set or learned");
        } else if (!given && !values.isWritten("quantiles")) {
            values.reject(Message.BOUNDS_MISSING);
        }
    }

    private void checkBounds(List<Double> bounds) {
        if (!values.isWritten("value")) {
            return;
        }
        if (bounds.isEmpty() || bounds.size() > MAX_BOUNDS) {
            values.reject(
                    "value",
                    Message.COLUMN_RANGE,
                    "the number of boundaries",
                    1,
                    "10,000",
                    bounds.size());
            return;
        }
        for (int i = 0; i < bounds.size(); i++) {
            if (!Double.isFinite(bounds.get(i))) {
                values.reject("value", Message.NOT_FINITE, "a boundary", "double", bounds.get(i));
                return;
            }
            if (i > 0 && bounds.get(i - 1) >= bounds.get(i)) {
                values.reject("value", Message.NOT_ASCENDING, bounds.get(i - 1), bounds.get(i));
                return;
            }
        }
    }
}
