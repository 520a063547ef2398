package dev.condyle.processor.layer;

import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.CanonicalText;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.ValueKind;
import java.util.Optional;

/**
 * A kind of layer, with the validated members of its annotation. See the package documentation for
 * how to add one.
 */
public interface LayerShape {

    /** Returns the annotation as written, such as {@code Conv2d(filters=32, kernel=3)}. */
    default String text(Members members) {
        return members.asWritten();
    }

    /** Returns the canonical text with all values. */
    default CanonicalText canonical(Members members) {
        return CanonicalText.of(members.canonical());
    }

    /** Returns the kind of values that the layer accepts. */
    default ValueKind accepts() {
        return ValueKind.REAL;
    }

    /**
     * Returns the order in which the layer reads the axes of a two-dimensional input: {@code
     * SEQUENCE}, {@code SIGNAL}, or {@code UNKNOWN} if it reads either.
     */
    default AxisOrder reads() {
        return AxisOrder.UNKNOWN;
    }

    /**
     * Returns whether the layer accepts an input with an order of axes; otherwise reports it. A
     * layer that {@link #reads} another order transposes the input, so it accepts every order.
     */
    default boolean accepts(AxisOrder input, Members members) {
        return true;
    }

    /**
     * Returns the order of the axes of the output.
     *
     * @param input the order of the axes of the input, as the layer reads it
     */
    default AxisOrder writes(AxisOrder input) {
        return input;
    }

    /** Returns how the layer treats the axes of its input. */
    default AxisUse axisUse() {
        return AxisUse.OTHER;
    }

    /** How a layer treats the axes of its input. */
    enum AxisUse {
        /** It is applied to each vector along the last axis, as in Keras. */
        LAST,
        /** Its output has the same shape. */
        NONE,
        /** It combines values along several axes, or changes the number of axes. */
        OTHER
    }

    /**
     * Returns whether its input consists of ids whose padding determines the mask of its output.
     */
    default boolean startsMask() {
        return false;
    }

    /** Returns what the layer does with the mask of a sequence. */
    default MaskEffect mask() {
        return MaskEffect.LOSES;
    }

    /** Returns this layer for a sequence with a mask. */
    default LayerShape masked() {
        return this;
    }

    /**
     * Plans the layer for an input shape. Called only if all values of the annotation are valid.
     * The plan contains the output shape, the parameter counts, the expression of the block and, if
     * there is one, that of the activation after it, in which the {@code NDList} is named {@code
     * x}.
     *
     * @param input the input shape
     * @param members the members of the annotation, to report problems
     * @return the plan, or empty after a problem
     */
    Optional<LayerPlan> plan(Dims input, Members members);

    /** Returns whether layers inside this layer use the mask that its ids determine. */
    default boolean usesOwnMask() {
        return false;
    }

    /**
     * Plans the layer for an input shape that is known only at run time. A block that depends on
     * the shape is wrapped by {@link RuntimeBlocks#lazy}. The input is then checked when the block
     * is initialised.
     */
    LayerPlan lazyPlan();

    /** Plans the layer for a vector of unknown length. */
    default LayerPlan lazyPlanOfVector() {
        return lazyPlan();
    }
}
