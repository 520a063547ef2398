package dev.condyle.processor.model;

import dev.condyle.Resize;
import java.util.List;
import java.util.Optional;

/**
 * The input of a network.
 *
 * @param type the type of one input
 * @param dims the shape of one input, with the declared order of its axes; without dimensions if it
 *     is arbitrary or defined by columns
 * @param resize how images of other sizes are resized
 */
public record Input(InputType type, Dims dims, Resize resize) {

    /** Returns the input of a unit: an array of a fixed shape. */
    public static Input ofUnit(Dims shape) {
        return new Input(InputType.ARRAY, shape, Resize.STRETCH);
    }

    /** Returns the input of a unit: an array of an arbitrary shape. */
    public static Input ofUnit(AxisOrder order) {
        return ofUnit(new Dims(List.of(), order));
    }

    /** Returns the shape, unless it is arbitrary. */
    public Optional<Dims> known() {
        return Optional.of(dims).filter(it -> it.rank() > 0);
    }
}
