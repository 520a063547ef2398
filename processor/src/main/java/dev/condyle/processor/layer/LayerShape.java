package dev.condyle.processor.layer;

import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.ValueKind;
import java.util.Optional;

/**
 * One kind of layer, with the members of its annotation read and in range. See the description of
 * this package for how to add one.
 */
public interface LayerShape {

    /** What it is, as it was written: {@code Conv2d(filters=32, kernel=3)}. */
    default String text(Members members) {
        return members.asWritten();
    }

    /** What it is, with all values: one text for one meaning. */
    default String canonical(Members members) {
        return members.canonical();
    }

    /** What the layer's input must be. */
    default ValueKind accepts() {
        return ValueKind.REAL;
    }

    /**
     * Fits the layer to its input.
     *
     * @param input the shape that comes in
     * @param members the members of the annotation, which takes what does not fit
     * @return what the layer becomes, or nothing after a problem
     */
    Optional<LayerPlan> plan(Dims input, Members members);

    /**
     * The layer over an input whose shape only the running program knows. A block that depends on
     * it becomes a {@code LazyBlock}; whether the input fits, is found when the block is
     * initialised.
     */
    LayerPlan lazyPlan();

    /** The same over a vector, of which only the length is not known. */
    default LayerPlan lazyPlanOfVector() {
        return lazyPlan();
    }
}
