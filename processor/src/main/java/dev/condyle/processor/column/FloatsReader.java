package dev.condyle.processor.column;

import dev.condyle.feature.Encoded;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.model.ColumnPlan;

/** Reads {@link Encoded}: passes numbers through. */
final class FloatsReader {

    private FloatsReader() {}

    static ColumnPlan read(ComponentDeclaration component, Semantics semantics, Problems problems) {
        ColumnMembers values = new ColumnMembers(component, Encoded.class, problems);
        int length = values.integer("value", 1, 1, 65_536);
        Missing missing = values.missing();
        return ColumnCode.of(RuntimeColumns.FLOATS, component)
                .under(semantics)
                .with("setLength", length)
                .withUnless(Missing.AUTO, "optMissing", missing)
                .numbers(
                        false,
                        (long) length + ExtraColumns.missingIndicator(missing),
                        values.text());
    }
}
