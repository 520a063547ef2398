package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.feature.Semantics;
import dev.condyle.processor.model.ColumnPlan;
import dev.condyle.processor.model.FeatureColumn;
import dev.condyle.processor.model.FeatureCross;
import dev.condyle.processor.model.FeatureRecord;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the encoder of a record, with one field per column. */
final class EncoderWriter {

    /** The variables of the methods, which would shadow fields with the same name. */
    private static final Set<String> VARIABLES = Set.of("row", "out");

    private final ClassFrame frame;

    EncoderWriter(ClassFrame frame) {
        this.frame = frame;
    }

    TypeSpec write(FeatureRecord record) {
        TypeSpec.Builder type =
                frame.begin(record.encoder(), record)
                        .addJavadoc(
                                "The feature columns of {@link $T}.\n\n<pre>\n$L</pre>\n",
                                record.declared(),
                                JavadocText.escape(ColumnTable.of(record)))
                        .superclass(
                                ParameterizedTypeName.get(
                                        RuntimeTypes.FEATURE_ENCODER, record.declared()));
        record.columns().forEach(it -> type.addField(field(it.field(), it.plan())));
        record.crosses().forEach(it -> type.addField(field(it.field(), it.plan())));
        type.addMethod(constructor(record));
        if (!record.cells().isEmpty()) {
            type.addMethod(RowsMethod.of(record));
        }
        return type.addMethod(learn(record)).addMethod(write(record, record.declared())).build();
    }

    private static FieldSpec field(String name, ColumnPlan plan) {
        return FieldSpec.builder(plan.type(), name, Modifier.PRIVATE, Modifier.FINAL)
                .initializer(plan.build())
                .build();
    }

    private static MethodSpec constructor(FeatureRecord record) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (record.isPublic()) {
            constructor.addModifiers(Modifier.PUBLIC);
        }
        String fields =
                Stream.concat(
                                record.columns().stream().map(FeatureColumn::field),
                                record.crosses().stream().map(FeatureCross::field))
                        .collect(Collectors.joining(",$W"));
        return constructor
                .addJavadoc(
                        record.learns()
                                ? "Creates unfitted columns.\n"
                                : "Creates the columns. None of them requires fitting.\n")
                .addStatement("super($T.$L)", Semantics.class, record.semantics())
                .addStatement("columns(" + fields.replace("$", "$$").replace("$$W", "$W") + ")")
                .build();
    }

    private static MethodSpec learn(FeatureRecord record) {
        MethodSpec.Builder method = method("learn", record.declared());
        for (FeatureColumn column : record.columns()) {
            if (column.plan().learns()) {
                method.addStatement(
                        "$L.learn(row.$L())", field(column.field()), column.component());
            }
        }
        if (!record.learns()) {
            method.addComment("No column requires fitting.");
        }
        return method.build();
    }

    private static MethodSpec write(FeatureRecord record, ClassName row) {
        MethodSpec.Builder method = method("write", row).addParameter(ByteBuffer.class, "out");
        for (FeatureColumn column : record.columns()) {
            method.addStatement(
                    "$L.write(row.$L(), out)", field(column.field()), column.component());
        }
        for (FeatureCross cross : record.crosses()) {
            CodeBlock keys =
                    cross.members().stream()
                            .map(
                                    it ->
                                            CodeBlock.of(
                                                    "$L.key(row.$L())",
                                                    field(it.field()),
                                                    it.component()))
                            .collect(CodeBlock.joining(",$W"));
            method.addStatement("$L.write($L,$Wout)", field(cross.field()), keys);
        }
        return method.build();
    }

    private static MethodSpec.Builder method(String name, ClassName row) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(row, "row");
    }

    private static String field(String name) {
        return VARIABLES.contains(name) ? "this." + name : name;
    }
}
