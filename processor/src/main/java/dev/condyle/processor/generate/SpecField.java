package dev.condyle.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.model.Counts;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.processor.model.SourceLiterals;
import dev.condyle.processor.model.TaskNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the constant of a classifier that describes the network to the runtime. */
final class SpecField {

    private SpecField() {}

    private static CodeBlock addLayer(SummaryRow row) {
        if (row.output().isEmpty()) {
            return CodeBlock.of("addLayer($S, $L)", row.name(), SourceLiterals.text(row.layer()));
        }
        return CodeBlock.of(
                "addLayer($S, $L,$W$L$L)",
                row.name(),
                SourceLiterals.text(row.layer()),
                shape(row.output().get()),
                row.counts().filter(it -> row.generated()).map(SpecField::arguments).orElse(""));
    }

    /** The layout of a shape marks the length of a sequence or a signal in summaries. */
    private static CodeBlock shape(Dims output) {
        String layout =
                switch (output.order()) {
                    case SEQUENCE -> "NTC";
                    case SIGNAL -> "NCT";
                    case UNKNOWN, FEATURES_LAST, CHANNELS_FIRST -> "";
                };
        return layout.isEmpty()
                ? CodeBlock.of("new $T(-1, $L)", DjlTypes.SHAPE, output.arguments())
                : CodeBlock.of(
                        "new $T(new long[] {-1, $L}, $S)",
                        DjlTypes.SHAPE,
                        output.arguments(),
                        layout);
    }

    private static String arguments(Counts counts) {
        return ", " + counts.parameters() + ", " + counts.trainable();
    }

    /** Adds the constant to the classifier. */
    static void addTo(TypeSpec.Builder type, NetworkModel network) {
        TypeName input = InputCode.type(network);
        TypeName label = LabelCode.label(network);
        FieldSpec.Builder field =
                FieldSpec.builder(
                                ParameterizedTypeName.get(RuntimeTypes.MODEL_SPEC, input, label),
                                "SPEC")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        List<CodeBlock> calls = calls(network);
        if (CodeParts.isLarge(calls.size())) {
            TypeName builder =
                    ParameterizedTypeName.get(
                            RuntimeTypes.MODEL_SPEC.nestedClass("Builder"), input, label);
            type.addField(field.initializer("createSpec()").build());
            addMethods(type, calls, builder, field.build().type());
            return;
        }
        CodeBlock.Builder spec = CodeBlock.builder();
        spec.add("$T.<$T, $T>builder()$>$>", RuntimeTypes.MODEL_SPEC, input, label);
        calls.forEach(call -> spec.add("\n.$L", call));
        spec.add("\n.build()$<$<");
        type.addField(field.initializer(spec.build()).build());
    }

    /** Adds methods that build the constant with a statement per call. */
    private static void addMethods(
            TypeSpec.Builder type, List<CodeBlock> calls, TypeName builder, TypeName spec) {
        MethodSpec.Builder all =
                MethodSpec.methodBuilder("createSpec")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(spec)
                        .addStatement("$T spec = $T.builder()", builder, RuntimeTypes.MODEL_SPEC);
        List<MethodSpec> parts = new ArrayList<>();
        for (List<CodeBlock> part : CodeParts.of(calls)) {
            String name = "specify" + (parts.size() + 1);
            MethodSpec.Builder method =
                    MethodSpec.methodBuilder(name)
                            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                            .addParameter(builder, "spec");
            part.forEach(call -> method.addStatement("spec.$L", call));
            parts.add(method.build());
            all.addStatement("$L(spec)", name);
        }
        type.addMethod(all.addStatement("return spec.build()").build()).addMethods(parts);
    }

    /** Returns the call that sets what the only head predicts. */
    private static CodeBlock only(NetworkModel network, HeadModel head) {
        return head.hasOnlyLabels()
                ? CodeBlock.of("setLabels($L)", LabelCode.labels(network, head.labels()))
                : CodeBlock.of("setTarget($L)", TargetCode.of(network, head));
    }

    /** Returns the calls that set the properties of the specification. */
    private static List<CodeBlock> calls(NetworkModel network) {
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(CodeBlock.of("setName($S)", network.name()));
        calls.add(CodeBlock.of("setFingerprint($S)", NetworkFingerprint.of(network)));
        calls.add(InputCode.setter(network));
        for (HeadModel head : network.heads()) {
            calls.add(
                    network.hasSeveralHeads()
                            ? CodeBlock.of("addTask($L)", TaskNames.of(head.field()))
                            : only(network, head));
        }
        if (network.record().isEmpty()) {
            calls.add(
                    network.learnedHeads().isEmpty()
                            ? CodeBlock.of("setBlock($T::new)", network.block())
                            : CodeBlock.of(
                                    "setBlock(sizes -> new $T($L))",
                                    network.block(),
                                    InputCode.sizes(network)));
        }
        SummaryRow.of(network).forEach(row -> calls.add(addLayer(row)));
        String add = network.branches().isEmpty() ? "setBackbone($L)" : "addBackbone($L)";
        network.backbones()
                .forEach(it -> calls.add(CodeBlock.of(add, BackboneCode.spec(network, it))));
        return calls;
    }
}
