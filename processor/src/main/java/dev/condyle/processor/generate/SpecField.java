package dev.condyle.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.model.Counts;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.processor.model.TaskNames;
import javax.lang.model.element.Modifier;

/** Generates the constant of a classifier that describes the network to the runtime. */
final class SpecField {

    private SpecField() {}

    private static CodeBlock addLayer(SummaryRow row) {
        if (row.output().isEmpty()) {
            return CodeBlock.of("\n.addLayer($S, $S)", row.name(), row.layer());
        }
        return CodeBlock.of(
                "\n.addLayer($S, $S,$Wnew $T(-1, $L)$L)",
                row.name(),
                row.layer(),
                DjlTypes.SHAPE,
                row.output().get().arguments(),
                row.counts().filter(it -> row.generated()).map(SpecField::arguments).orElse(""));
    }

    private static String arguments(Counts counts) {
        return ", " + counts.parameters() + ", " + counts.trainable();
    }

    static FieldSpec of(NetworkModel network) {
        TypeName input = InputCode.type(network);
        TypeName label = LabelCode.label(network);
        CodeBlock.Builder spec = CodeBlock.builder();
        spec.add("$T.<$T, $T>builder()$>$>", RuntimeTypes.MODEL_SPEC, input, label);
        spec.add("\n.setName($S)", network.name());
        spec.add("\n.setFingerprint($S)", NetworkFingerprint.of(network));
        spec.add("\n$L", InputCode.setter(network));
        for (HeadModel head : network.heads()) {
            spec.add(
                    network.hasSeveralHeads()
                            ? CodeBlock.of("\n.addTask($L)", TaskNames.of(head.name()))
                            : CodeBlock.of("\n.setLabels($L)", LabelCode.labels(head.labels())));
        }
        if (network.record().isEmpty()) {
            spec.add("\n.setBlock($T::new)", network.block());
        }
        SummaryRow.of(network).forEach(row -> spec.add(addLayer(row)));
        String add = network.branches().isEmpty() ? "\n.setBackbone($L)" : "\n.addBackbone($L)";
        network.backbones().forEach(it -> spec.add(add, BackboneCode.spec(network, it)));
        spec.add("\n.build()$<$<");
        return FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeTypes.MODEL_SPEC, input, label), "SPEC")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(spec.build())
                .build();
    }
}
