package dev.condyle.runtime.network;

import java.util.List;

/**
 * A piece of a network that is frozen or trained as a whole.
 *
 * @param name what it is called: {@code features.14}, {@code layer4.1}
 * @param prefix what stands before the names of its layers: its name and a dot, or nothing
 * @param parts its steps
 */
public record Stage(String name, String prefix, List<NetworkPart> parts) {

    /** Copies the list. */
    public Stage {
        parts = List.copyOf(parts);
    }

    /** A stage whose name stands before the names of its layers. */
    public static Stage of(String name, NetworkPart... parts) {
        return new Stage(name, name + ".", List.of(parts));
    }
}
