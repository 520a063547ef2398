package dev.condyle.processor.model;

import dev.condyle.Resize;
import java.util.Optional;

/**
 * What comes into a network.
 *
 * @param type the type of one input
 * @param dims the shape of one input; without dimensions, it may be any, or is that of the columns
 *     of a record, which may have to learn first
 * @param resize what happens to a picture of another size
 */
public record Input(InputType type, Dims dims, Resize resize) {

    /** What comes into layers that others use: an array, of a shape or, without one, of any. */
    public static Input ofUnit(Optional<Dims> shape) {
        return new Input(InputType.ARRAY, shape.orElse(Dims.of()), Resize.STRETCH);
    }

    /** The shape, unless it may be any. */
    public Optional<Dims> known() {
        return Optional.of(dims).filter(it -> it.rank() > 0);
    }
}
