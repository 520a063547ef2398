package dev.condyle.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.condyle.processor.model.CellPlan;
import dev.condyle.processor.model.FeatureRecord;
import dev.condyle.processor.model.SourceLiterals;
import javax.lang.model.element.Modifier;

/** Generates the method that creates a record from a CSV row. */
final class RowsMethod {

    private RowsMethod() {}

    static MethodSpec of(FeatureRecord record) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("rows")
                        .addJavadoc(
                                "Returns a parser that reads a {@link $T} from a row of a CSV"
                                        + " file.\n",
                                record.declared())
                        .addModifiers(Modifier.STATIC)
                        .returns(
                                ParameterizedTypeName.get(
                                        RuntimeTypes.ROW_PARSER, record.declared()));
        if (record.isPublic()) {
            method.addModifiers(Modifier.PUBLIC);
        }
        CodeBlock values =
                record.cells().stream().map(CellPlan::read).collect(CodeBlock.joining(",\n"));
        CodeBlock columns =
                record.cells().stream()
                        .map(it -> CodeBlock.of("$L", SourceLiterals.text(it.column())))
                        .distinct()
                        .collect(CodeBlock.joining(",$W"));
        return method.addStatement(
                        "return $T.of(\nrow -> new $T(\n$>$>$L),$<$<\n$L)",
                        RuntimeTypes.ROW_PARSER,
                        record.declared(),
                        values,
                        columns)
                .build();
    }
}
