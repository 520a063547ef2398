package dev.condyle.processor.generate;

import dev.condyle.processor.model.ColumnPlan;
import dev.condyle.processor.model.FeatureColumn;
import dev.condyle.processor.model.FeatureCross;
import dev.condyle.processor.model.FeatureRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Formats the columns of a record as a text table. */
final class ColumnTable {

    // Truncates long vocabularies, which would make the table too wide.
    private static final int MAX_TEXT = 60;

    private ColumnTable() {}

    static String of(FeatureRecord record) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Component", "Column", "Width"));
        for (FeatureColumn column : record.columns()) {
            rows.add(row(column.component(), column.plan()));
        }
        for (FeatureCross cross : record.crosses()) {
            String name =
                    cross.members().stream()
                            .map(FeatureColumn::component)
                            .collect(Collectors.joining(" x "));
            rows.add(row(name, cross.plan()));
        }
        return TextTable.of(rows) + "Width: " + width(record.width()) + "\n";
    }

    private static List<String> row(String name, ColumnPlan plan) {
        String text = plan.text();
        return List.of(
                name, text.length() <= MAX_TEXT ? text : shortened(text), width(plan.width()));
    }

    private static String shortened(String text) {
        int end = MAX_TEXT - 3;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "...";
    }

    private static String width(OptionalLong width) {
        return width.isPresent() ? String.format(Locale.ROOT, "%,d", width.getAsLong()) : "?";
    }
}
