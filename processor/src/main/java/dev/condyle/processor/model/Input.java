package dev.condyle.processor.model;

import dev.condyle.Resize;
import java.util.Optional;

/**
 * The input of a network.
 *
 * @param type the type of one input
 * @param dims the shape of one input; without dimensions if it is arbitrary or defined by columns
 * @param resize how images of other sizes are resized
 */
public record Input(InputType type, Dims dims, Resize resize) {

    /** Returns the input of a unit: an array of a fixed or an arbitrary shape. */
    public static Input ofUnit(Optional<Dims> shape) {
        return new Input(InputType.ARRAY, shape.orElse(Dims.of()), Resize.STRETCH);
    }

    /** Returns the shape, unless it is arbitrary. */
    public Optional<Dims> known() {
        return Optional.of(dims).filter(it -> it.rank() > 0);
    }
}
