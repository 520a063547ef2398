package dev.condyle.runtime.network;

import java.util.EnumMap;
import java.util.Map;

/**
 * The names of a layer in weight files, without suffixes such as {@code .weight}.
 *
 * @param own the torchvision name within its stage; may contain dots
 * @param elsewhere the full names in other naming schemes
 */
public record LayerNames(String own, Map<Naming, String> elsewhere) {

    /** Copies the map. */
    public LayerNames {
        elsewhere = Map.copyOf(elsewhere);
    }

    /** Returns the names of a layer that has the same name in every naming scheme. */
    public static LayerNames of(String own) {
        return new LayerNames(own, Map.of());
    }

    /** Returns a copy with a full name in another naming scheme. */
    public LayerNames as(Naming naming, String name) {
        Map<Naming, String> more = new EnumMap<>(Naming.class);
        more.putAll(elsewhere);
        more.put(naming, name);
        return new LayerNames(own, more);
    }

    /**
     * Returns a copy with the name of a convolution in transformers, which adds {@code convolution}
     * to the name of a unit.
     */
    public LayerNames asTransformersConv(String unit) {
        return as(Naming.TRANSFORMERS, unit + ".convolution");
    }

    /**
     * Returns a copy with the name of a norm in transformers, which adds {@code normalization} to
     * the name of a unit.
     */
    public LayerNames asTransformersNorm(String unit) {
        return as(Naming.TRANSFORMERS, unit + ".normalization");
    }
}
