package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problem;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.layer.LayerShape;
import dev.condyle.processor.layer.MaskEffect;
import dev.condyle.processor.layer.Members;
import dev.condyle.processor.layer.RuntimeBlocks;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.CanonicalText;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.ValueKind;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@link dev.condyle.layer.Use}: a class used as a layer. Its output is the output of its last
 * layer.
 *
 * @param declared the class
 * @param block the block generated for it
 * @param layers its layers
 */
record UnitShape(ClassName declared, ClassName block, UnitLayers layers) implements LayerShape {

    private static final String MEMBER = "value";

    @Override
    public String text(Members members) {
        return "Use(" + declared.simpleName() + ")";
    }

    @Override
    public CanonicalText canonical(Members members) {
        return layers.canonical();
    }

    @Override
    public ValueKind accepts() {
        return layers.accepts();
    }

    @Override
    public AxisOrder reads() {
        return layers.input().dims().order();
    }

    /** The block is generated once, so all uses of the class must read their input equally. */
    @Override
    public boolean accepts(AxisOrder input, Members members) {
        boolean known = input == AxisOrder.SEQUENCE || input == AxisOrder.SIGNAL;
        if (reads() != AxisOrder.UNKNOWN
                || !known
                || layers.canonical(input).equals(layers.canonical(AxisOrder.UNKNOWN))) {
            return true;
        }
        members.reject(
                MEMBER,
                Message.USE_LAYOUT,
                declared.simpleName(),
                input == AxisOrder.SEQUENCE ? "a sequence (L, F)" : "a signal (C, L)",
                input);
        return false;
    }

    /** A {@code @Forward} method returns the declared order; otherwise its order is unknown. */
    @Override
    public AxisOrder writes(AxisOrder input) {
        return layers.forward()
                ? reads()
                : layers.infer(Input.ofUnit(input), new Problems()).order();
    }

    @Override
    public AxisUse axisUse() {
        return layers.axisUse();
    }

    @Override
    public boolean startsMask() {
        return layers.startsMask();
    }

    @Override
    public boolean usesOwnMask() {
        return layers.usesOwnMask();
    }

    @Override
    public MaskEffect mask() {
        MaskEffect effect = layers.mask();
        return new MaskEffect(effect.uses(), effect.after(), lossText(effect.part()));
    }

    private String lossText(String layer) {
        String name = declared.simpleName();
        if (layers.forward()) {
            return " because " + name + " has a @Forward method";
        }
        return layer.isEmpty()
                ? " because " + name + " does not read sequences (L, F)"
                : " in layer " + layer + " of " + name;
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        Optional<Dims> fixed = layers.input().known();
        if (reads() != AxisOrder.UNKNOWN && input.rank() != 2) {
            members.reject(MEMBER, Message.USE_LAYOUT_RANK, declared.simpleName(), reads(), input);
            return Optional.empty();
        }
        if (fixed.isPresent() && !fixed.get().sizes().equals(input.sizes())) {
            members.reject(MEMBER, Message.USE_SHAPE, declared.simpleName(), fixed.get(), input);
            return Optional.empty();
        }
        Problems found = new Problems();
        UnitLayers.Inferred inferred = layers.infer(Input.ofUnit(known(input)), found);
        if (!inferred.complete()) {
            members.reject(
                    MEMBER,
                    Message.USE_UNSUPPORTED_INPUT,
                    declared.simpleName(),
                    input,
                    inferred.rejecting(),
                    UnitRules.first(found).map(Problem::bareText).orElse(""));
            return Optional.empty();
        }
        return Optional.of(
                plan(inferred, inferred.output(), block, CodeBlock.of("new $T()", block)));
    }

    @Override
    public LayerPlan lazyPlan() {
        UnitLayers.Inferred inferred = layers.infer(layers.input(), new Problems());
        return layers.input()
                .known()
                .map(
                        shape ->
                                plan(
                                        inferred,
                                        Optional.empty(),
                                        RuntimeBlocks.LAZY,
                                        checkedBlock(shape)))
                .orElseGet(
                        () ->
                                plan(
                                        inferred,
                                        Optional.empty(),
                                        block,
                                        CodeBlock.of("new $T()", block)));
    }

    /** Returns an input in the declared order. */
    private Dims known(Dims input) {
        return reads() == AxisOrder.UNKNOWN ? input : input.in(reads());
    }

    /** Returns the block, whose input is checked against the declared shape of its class. */
    private CodeBlock checkedBlock(Dims shape) {
        return RuntimeBlocks.lazy(
                shape,
                CodeBlock.of(
                        "$T.require(x,$Wnew $T(), $L)",
                        RuntimeBlocks.UNITS,
                        block,
                        shape.arguments()));
    }

    private static LayerPlan plan(
            UnitLayers.Inferred inferred,
            Optional<Dims> output,
            ClassName type,
            CodeBlock expression) {
        LayerPlan.Builder plan =
                output.map(it -> LayerPlan.of(it, type, expression))
                        .orElseGet(() -> LayerPlan.lazy(type, expression))
                        .contains(inferred.layers().stream().map(NamedLayer::plan).toList());
        OptionalInt vocabulary =
                inferred.layers().stream()
                        .flatMapToInt(layer -> layer.plan().vocabulary().stream())
                        .findFirst();
        vocabulary.ifPresent(plan::vocabulary);
        return plan.build();
    }
}
