package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.ValueKind;
import java.util.Optional;

/** {@link dev.condyle.layer.Embedding}: (L) ids → (L, dimension). */
record EmbeddingShape(int vocabulary, int dimension, boolean maskZero) implements LayerShape {

    static LayerShape read(Members members) {
        return new EmbeddingShape(
                members.integer("vocabulary", 1),
                members.integer("dimension", 1),
                members.flag("maskZero"));
    }

    @Override
    public ValueKind accepts() {
        return ValueKind.IDS;
    }

    @Override
    public AxisOrder writes(AxisOrder input) {
        return AxisOrder.SEQUENCE;
    }

    @Override
    public boolean startsMask() {
        return maskZero;
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (!Ranks.isIdSequence(input, members)) {
            return Optional.empty();
        }
        return Optional.of(
                LayerPlan.of(Dims.of(input.get(0), dimension), RuntimeBlocks.EMBEDDING, block())
                        .vocabulary(vocabulary)
                        .otherParameters(Dims.product(vocabulary, dimension))
                        .build());
    }

    @Override
    public LayerPlan lazyPlan() {
        return LayerPlan.lazy(RuntimeBlocks.EMBEDDING, block())
                .otherParameters(Dims.product(vocabulary, dimension))
                .build();
    }

    private CodeBlock block() {
        return CodeBlock.of(
                "$T.builder()$Z.setVocabulary($L)$Z.setDimension($L)$Z.build()",
                RuntimeBlocks.EMBEDDING,
                vocabulary,
                dimension);
    }
}
