package dev.condyle.runtime.network;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the weights of a layer are called, without {@code .weight} and the like.
 *
 * @param own the name within its stage, as torchvision has it; may hold dots
 * @param elsewhere its full names in other namings
 */
public record LayerNames(String own, Map<Naming, String> elsewhere) {

    /** Copies the map. */
    public LayerNames {
        elsewhere = Map.copyOf(elsewhere);
    }

    /** A layer that is called the same everywhere. */
    public static LayerNames of(String own) {
        return new LayerNames(own, Map.of());
    }

    /** Adds a full name in another naming. */
    public LayerNames as(Naming naming, String name) {
        Map<Naming, String> more = new EnumMap<>(Naming.class);
        more.putAll(elsewhere);
        more.put(naming, name);
        return new LayerNames(own, more);
    }
}
