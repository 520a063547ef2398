package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.layer.Activation.Function;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/** {@link dev.condyle.layer.TransformerEncoder}: the shape (L, F) is unchanged. */
record TransformerEncoderShape(
        int heads,
        int feedForward,
        int layers,
        double dropout,
        Function activation,
        boolean normFirst,
        double epsilon)
        implements LayerShape {

    static LayerShape read(Members members) {
        return new TransformerEncoderShape(
                members.integer("heads", 1),
                members.integer("feedForward", 1),
                members.integer("layers", 1),
                members.fraction("dropout"),
                members.constant("activation", Function.class),
                members.flag("normFirst"),
                members.positive("epsilon"));
    }

    @Override
    public AxisOrder reads() {
        return AxisOrder.SEQUENCE;
    }

    @Override
    public AxisOrder writes(AxisOrder input) {
        return AxisOrder.SEQUENCE;
    }

    @Override
    public MaskEffect mask() {
        return MaskEffect.USES;
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (!Ranks.isSequence(input, members)) {
            return Optional.empty();
        }
        long features = input.last();
        if (features % heads != 0) {
            members.reject("heads", Message.HEADS_DO_NOT_DIVIDE, heads, features, input);
            return Optional.empty();
        }
        // Projections of queries, keys, values and output, and two feed-forward layers.
        long weights =
                Dims.sum(
                        Dims.product(4, features, features),
                        Dims.product(2, features, feedForward));
        // The biases of these layers, and scale and shift of both norms.
        long others = Dims.sum(Dims.product(9, features), feedForward);
        return Optional.of(
                LayerPlan.of(
                                input,
                                RuntimeBlocks.TRANSFORMER_ENCODER,
                                block(String.valueOf(features)))
                        .weights(Dims.product(layers, weights))
                        .otherParameters(Dims.product(layers, others))
                        .build());
    }

    @Override
    public LayerPlan lazyPlan() {
        CodeBlock block = block("(int) x.get(2)");
        return LayerPlan.lazy(RuntimeBlocks.LAZY, RuntimeBlocks.lazy(Dims.of(1, heads), block))
                .lazyWeights()
                .build();
    }

    private CodeBlock block(String features) {
        CodeBlock.Builder code =
                CodeBlock.builder()
                        .add("$T.builder()", RuntimeBlocks.TRANSFORMER_ENCODER)
                        .add("$Z.setFeatures($L)$Z.setHeads($L)", features, heads)
                        .add("$Z.optFeedForward($L)", feedForward);
        if (layers > 1) {
            code.add("$Z.optLayers($L)", layers);
        }
        code.add("$Z.optDropout($L)", Literals.ofFloat(dropout));
        if (activation != Function.RELU) {
            code.add("$Z.optActivation(x -> $L)", ActivationCode.expression(activation));
        }
        if (normFirst) {
            code.add("$Z.optNormFirst(true)");
        }
        return code.add("$Z.optEpsilon($L)$Z.build()", Literals.ofFloat(epsilon)).build();
    }
}
