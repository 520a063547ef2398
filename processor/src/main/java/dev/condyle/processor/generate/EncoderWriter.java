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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the encoder of a record, with one field per column. */
final class EncoderWriter {

    /** The variables of the methods, which would shadow fields with the same name. */
    private static final Set<String> VARIABLES = Set.of("row", "out");

    /** The number of characters of all column expressions that one method can contain. */
    private static final int MAX_CODE = 10_000;

    private static final int LONG = 500;

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
        boolean large = isLarge(record);
        List<MethodSpec> methods = new ArrayList<>();
        record.columns().forEach(it -> type.addField(field(large, it.field(), it.plan(), methods)));
        record.crosses().forEach(it -> type.addField(field(large, it.field(), it.plan(), methods)));
        type.addMethod(constructor(record));
        if (!record.cells().isEmpty()) {
            type.addMethod(RowsMethod.of(record));
        }
        type.addMethod(learn(record));
        MethodSpec.Builder write = writeColumns(record);
        addCrosses(write, record, methods);
        return type.addMethod(write.build()).addMethods(methods).build();
    }

    /** Returns the field of a column. If there is a lot of code, a method creates each column. */
    private static FieldSpec field(
            boolean large, String name, ColumnPlan plan, List<MethodSpec> methods) {
        FieldSpec.Builder field =
                FieldSpec.builder(plan.type(), name, Modifier.PRIVATE, Modifier.FINAL);
        if (!large) {
            return field.initializer(plan.build()).build();
        }
        String method = "column" + (methods.size() + 1);
        methods.add(
                MethodSpec.methodBuilder(method)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(plan.type())
                        .addStatement("return $L", plan.build())
                        .build());
        return field.initializer("$L()", method).build();
    }

    private static boolean isLarge(FeatureRecord record) {
        return CodeParts.isLarge(record.plans().size())
                || record.plans().stream().anyMatch(EncoderWriter::isLong)
                        && record.plans().stream()
                                        .mapToLong(it -> it.build().toString().length())
                                        .sum()
                                > MAX_CODE;
    }

    private static boolean isLong(ColumnPlan plan) {
        return plan.build().toString().length() > LONG;
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

    private static MethodSpec.Builder writeColumns(FeatureRecord record) {
        MethodSpec.Builder method =
                method("write", record.declared()).addParameter(ByteBuffer.class, "out");
        for (FeatureColumn column : record.columns()) {
            method.addStatement(
                    "$L.write(row.$L(), out)", field(column.field()), column.component());
        }
        return method;
    }

    private static void addCrosses(
            MethodSpec.Builder write, FeatureRecord record, List<MethodSpec> methods) {
        if (!CodeParts.isLarge(record.crosses().size())) {
            addCrosses(write, record.crosses());
            return;
        }
        int number = 0;
        for (List<FeatureCross> part : CodeParts.of(record.crosses())) {
            number++;
            MethodSpec.Builder method =
                    MethodSpec.methodBuilder("writeCrosses" + number)
                            .addModifiers(Modifier.PRIVATE)
                            .addParameter(record.declared(), "row")
                            .addParameter(ByteBuffer.class, "out");
            addCrosses(method, part);
            methods.add(method.build());
            write.addStatement("writeCrosses$L(row, out)", number);
        }
    }

    private static void addCrosses(MethodSpec.Builder method, List<FeatureCross> crosses) {
        for (FeatureCross cross : crosses) {
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
