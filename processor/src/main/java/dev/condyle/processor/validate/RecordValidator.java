package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.feature.Semantics;
import dev.condyle.processor.column.CellReader;
import dev.condyle.processor.column.ColumnReader;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.mirror.RecordDeclaration;
import dev.condyle.processor.model.ColumnPlan;
import dev.condyle.processor.model.FeatureColumn;
import dev.condyle.processor.model.FeatureRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Validates the declaration of a record and returns its columns, or collects its problems. */
public final class RecordValidator {

    private final Visibility visibility;
    private final RecordRules rules;

    /**
     * Creates a validator.
     *
     * @param visibility checks access to classes
     */
    public RecordValidator(Visibility visibility) {
        this.visibility = visibility;
        this.rules = new RecordRules(visibility);
    }

    /** Returns the record if there are no errors. */
    public Optional<FeatureRecord> validate(RecordDeclaration declaration, Problems problems) {
        if (!rules.check(declaration, problems)) {
            return Optional.empty();
        }
        Semantics semantics =
                declaration.features().orElseThrow().constant("semantics", Semantics.class);
        NamedRules.check(declaration, problems);
        ColumnReader reader = new ColumnReader(semantics, problems);
        Map<ComponentDeclaration, List<ColumnPlan>> plans = new LinkedHashMap<>();
        declaration.components().forEach(it -> plans.put(it, reader.read(it)));
        TableRules.check(plans, problems);
        rules.checkNotEmpty(declaration, plans.values(), problems);
        FieldNames names = new FieldNames(declaration.components());
        List<FeatureColumn> columns = names.columns(plans);
        CrossRules crosses = new CrossRules(declaration, semantics, columns, names, problems);
        CellReader cells = new CellReader(it -> isVisible(it, declaration), problems);
        FeatureRecord record =
                new FeatureRecord(
                        declaration.type(),
                        ClassName.get(declaration.type()),
                        Visibility.isPublic(declaration.type()),
                        semantics,
                        columns,
                        crosses.read(),
                        cells.read(declaration.components()));
        return problems.allowGeneration() ? Optional.of(record) : Optional.empty();
    }

    private boolean isVisible(ComponentDeclaration component, RecordDeclaration declaration) {
        return component
                .type()
                .constants()
                .filter(it -> visibility.isAccessible(it, declaration.type()))
                .isPresent();
    }
}
