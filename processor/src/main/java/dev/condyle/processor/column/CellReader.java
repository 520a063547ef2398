package dev.condyle.processor.column;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.condyle.feature.Column;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.mirror.ComponentKind;
import dev.condyle.processor.mirror.ComponentType;
import dev.condyle.processor.model.CellPlan;
import dev.condyle.processor.model.SourceLiterals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Plans how the components of a record are read from the cells of a CSV row. */
public final class CellReader {

    private static final ClassName CELL = ClassName.get("dev.condyle.runtime.csv", "Cell");
    private static final String SEPARATOR = "|";

    private final Predicate<ComponentDeclaration> visible;
    private final Problems problems;

    /**
     * Creates a reader.
     *
     * @param visible whether generated code can access the enum type of a component
     * @param problems receives problems
     */
    public CellReader(Predicate<ComponentDeclaration> visible, Problems problems) {
        this.visible = visible;
        this.problems = problems;
    }

    /**
     * Returns one plan per component; empty if an ignored component is of a type that cannot be
     * read from a cell.
     */
    public List<CellPlan> read(List<ComponentDeclaration> components) {
        List<CellPlan> plans = new ArrayList<>();
        for (ComponentDeclaration component : components) {
            ColumnMembers values = new ColumnMembers(component, Column.class, problems);
            String column = name(values);
            String separator = separator(values);
            value(component, column, separator)
                    .ifPresent(value -> plans.add(new CellPlan(column, value)));
        }
        return plans.size() == components.size() ? plans : List.of();
    }

    private static String name(ColumnMembers values) {
        if (!values.isPresent()) {
            return values.component();
        }
        String name = values.text("value");
        if (name.isBlank()) {
            values.reject("value", Message.COLUMN_BLANK, values.component());
        }
        return name;
    }

    private static String separator(ColumnMembers values) {
        if (!values.isWritten("separator")) {
            return SEPARATOR;
        }
        if (values.isKnown() && !isMultiValued(values.kind())) {
            values.reject(
                    "separator",
                    Message.SOURCE_TYPE,
                    "separator",
                    "List, Map and float[]",
                    values.component(),
                    values.typeText(),
                    "use List<String>, or remove separator");
        }
        String separator = values.text("separator");
        if (separator.isEmpty()) {
            values.reject("separator", Message.SEPARATOR_EMPTY, values.component());
        }
        return separator;
    }

    private static boolean isMultiValued(ComponentKind kind) {
        return kind.isMultiValued() || kind == ComponentKind.FLOATS;
    }

    private Optional<CodeBlock> value(
            ComponentDeclaration component, String column, String separator) {
        ComponentType type = component.type();
        Optional<CodeBlock> cell = type.kind().flatMap(kind -> cell(kind, component, separator));
        if (type.kind().filter(it -> it == ComponentKind.TEXT).isPresent()) {
            return Optional.of(CodeBlock.of("row.text($L)", SourceLiterals.text(column)));
        }
        String method = type.primitive() ? "require" : "get";
        return cell.map(
                it -> CodeBlock.of("row.$L($L, $L)", method, SourceLiterals.text(column), it));
    }

    private Optional<CodeBlock> cell(
            ComponentKind kind, ComponentDeclaration component, String separator) {
        return switch (kind) {
            case ENUM ->
                    component
                            .type()
                            .constants()
                            .filter(it -> visible.test(component))
                            .map(
                                    it ->
                                            CodeBlock.of(
                                                    "$T.constant($T.class)",
                                                    CELL,
                                                    ClassName.get(it)));
            case LIST ->
                    Optional.of(CodeBlock.of("$T.list($L)", CELL, SourceLiterals.text(separator)));
            case FLOATS ->
                    Optional.of(
                            CodeBlock.of("$T.floats($L)", CELL, SourceLiterals.text(separator)));
            case MAP ->
                    Optional.of(
                            CodeBlock.of(
                                    "$T.weights($L, $T.$L)",
                                    CELL,
                                    SourceLiterals.text(separator),
                                    CELL,
                                    component.weights().name()));
            default -> Optional.of(CodeBlock.of("$T.$L", CELL, kind.name()));
        };
    }
}
