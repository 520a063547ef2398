package dev.condyle.processor.layer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.condyle.NormMode;
import dev.condyle.Pooling;
import dev.condyle.processor.model.BackboneModel;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.FeatureRecord;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.NamedLayer;
import java.util.List;
import java.util.Optional;

/** Plans the blocks before the layers: a backbone network and its pooling, or feature columns. */
public final class BackboneBlocks {

    private static final ClassName COLUMNS =
            ClassName.get("dev.condyle.runtime.column", "ColumnsBlock");

    private BackboneBlocks() {}

    /** Returns the block of a record's columns. */
    public static NamedLayer of(FeatureRecord record) {
        CodeBlock block = CodeBlock.of("$L.block()", FeatureRecord.ENCODER);
        LayerPlan.Builder plan =
                record.width().isPresent()
                        ? LayerPlan.of(Dims.of(record.width().getAsLong()), COLUMNS, block)
                        : LayerPlan.lazy(COLUMNS, block);
        if (record.isEmbedded()) {
            plan.lazyParameters();
        }
        String text = "Columns(" + record.declared().simpleName() + ")";
        return new NamedLayer(FeatureRecord.BLOCK, FeatureRecord.BLOCK, text, text, plan.build());
    }

    /** Returns the blocks of a backbone network and, if present, its pooling. */
    public static List<NamedLayer> of(BackboneModel network) {
        NamedLayer backbone =
                new NamedLayer(
                        network.names().network(),
                        network.names().field(),
                        network.text(),
                        network.canonical(),
                        plan(network));
        return network.pooling() == Pooling.NONE
                ? List.of(backbone)
                : List.of(backbone, pooling(network));
    }

    private static LayerPlan plan(BackboneModel network) {
        CodeBlock block =
                CodeBlock.of("$L.block($L)", networkExpression(network), network.names().options());
        // With NormMode.INFERENCE, weights are still trained; only norms and dropout are in
        // inference mode.
        LayerPlan.Builder plan = plan(network.features(), block);
        return network.norms() == NormMode.INFERENCE
                ? plan.training(CodeBlock.of("false")).build()
                : plan.build();
    }

    private static CodeBlock networkExpression(BackboneModel network) {
        if (network.blockSource().isPresent()) {
            return CodeBlock.of("$L", BackboneModel.BLOCK);
        }
        return network.module()
                ? CodeBlock.of("$L", network.names().module())
                : CodeBlock.of("new $T()", network.type());
    }

    private static LayerPlan.Builder plan(Optional<Dims> output, CodeBlock block) {
        return output.map(it -> LayerPlan.of(it, DjlTypes.BLOCK, block))
                .orElseGet(() -> LayerPlan.lazy(DjlTypes.BLOCK, block));
    }

    private static NamedLayer pooling(BackboneModel network) {
        String kind = network.pooling() == Pooling.MAX ? "Max" : "Avg";
        CodeBlock block = CodeBlock.of("$T.global$LPool2dBlock()", DjlTypes.POOL, kind);
        String text = "Global" + kind + "Pool";
        Optional<Dims> output = network.features().map(it -> Dims.of(it.get(0)));
        return new NamedLayer(
                network.names().pooling(),
                network.names().poolingField(),
                text,
                text,
                plan(output, block).build());
    }
}
