package dev.condyle.processor.layer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/**
 * {@link dev.condyle.layer.Lstm} and {@link dev.condyle.layer.Gru}: (L, F) → (L, units) or (units),
 * with twice the units if bidirectional.
 */
record RecurrentShape(
        Kind kind,
        int units,
        int layers,
        boolean bidirectional,
        boolean returnSequences,
        double dropout)
        implements LayerShape {

    enum Kind {
        LSTM(RuntimeBlocks.LSTM, 4),
        GRU(RuntimeBlocks.GRU, 3);

        private final ClassName block;
        private final long gates;

        Kind(ClassName block, long gates) {
            this.block = block;
            this.gates = gates;
        }
    }

    static LayerShape readLstm(Members members) {
        return read(members, Kind.LSTM);
    }

    static LayerShape readGru(Members members) {
        return read(members, Kind.GRU);
    }

    private static LayerShape read(Members members, Kind kind) {
        RecurrentShape shape =
                new RecurrentShape(
                        kind,
                        members.valueOrNamed("units"),
                        members.integer("layers", 1),
                        members.flag("bidirectional"),
                        members.flag("returnSequences"),
                        members.fraction("dropout"));
        if (shape.dropout > 0 && shape.layers == 1) {
            members.reject(
                    "dropout",
                    Message.NO_EFFECT,
                    "dropout",
                    "it applies only between stacked layers");
        }
        return shape;
    }

    @Override
    public AxisOrder reads() {
        return AxisOrder.SEQUENCE;
    }

    @Override
    public AxisOrder writes(AxisOrder input) {
        return returnSequences ? AxisOrder.SEQUENCE : AxisOrder.UNKNOWN;
    }

    @Override
    public MaskEffect mask() {
        return returnSequences ? MaskEffect.USES : MaskEffect.CONSUMES;
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (!Ranks.isSequence(input, members)) {
            return Optional.empty();
        }
        long width = outputs();
        return Optional.of(
                LayerPlan.of(
                                returnSequences ? input.withLast(width) : Dims.of(width),
                                kind.block,
                                block())
                        .weights(inputWeights(input.last()))
                        .otherParameters(
                                Dims.sum(
                                        Dims.product(layers, kind.gates, width, units),
                                        Dims.product(layers, kind.gates, width, 2)))
                        .build());
    }

    @Override
    public LayerPlan lazyPlan() {
        return LayerPlan.lazy(kind.block, block()).lazyWeights().build();
    }

    /** The first layer reads the input features, the others the outputs of the previous layer. */
    private long inputWeights(long features) {
        return Dims.sum(
                Dims.product(kind.gates, outputs(), features),
                Dims.product(layers - 1L, kind.gates, outputs(), outputs()));
    }

    private long outputs() {
        return bidirectional ? 2L * units : units;
    }

    private CodeBlock block() {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.builder()$Z.setUnits($L)", kind.block, units);
        if (layers > 1) {
            code.add("$Z.optLayers($L)", layers);
        }
        if (bidirectional) {
            code.add("$Z.optBidirectional(true)");
        }
        if (returnSequences) {
            code.add("$Z.optReturnSequences(true)");
        }
        if (dropout > 0) {
            code.add("$Z.optDropout($L)", Literals.ofFloat(dropout));
        }
        return code.add("$Z.build()").build();
    }
}
