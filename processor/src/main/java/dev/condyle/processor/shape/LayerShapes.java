package dev.condyle.processor.shape;

import static java.util.Map.entry;

import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Dropout;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.MaxPool2d;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every kind of layer, by its annotation. */
public final class LayerShapes {

    private static final Map<Class<? extends Annotation>, Function<Members, LayerShape>> READERS =
            Map.ofEntries(
                    entry(Conv2d.class, Conv2dShape::read),
                    entry(Dense.class, DenseShape::read),
                    entry(Dropout.class, DropoutShape::read),
                    entry(Flatten.class, FlattenShape::read),
                    entry(MaxPool2d.class, MaxPool2dShape::read));

    private LayerShapes() {}

    /**
     * Reads the members of a layer. Those out of range are reported; then the layer must not be
     * planned.
     *
     * @return the layer, or nothing if its annotation is unknown: it is of another version
     */
    public static Optional<LayerShape> read(Members members) {
        return READERS.entrySet().stream()
                .filter(reader -> members.belongTo(reader.getKey()))
                .findFirst()
                .map(reader -> reader.getValue().apply(members));
    }
}
