package dev.condyle.runtime.network;

import java.util.List;

/**
 * A section of a network that is frozen or trained as a whole.
 *
 * @param name the name of the stage: {@code features.14}, {@code layer4.1}
 * @param prefix the prefix of its layer names: the stage name and a dot, or empty
 * @param parts the parts of the stage
 */
public record Stage(String name, String prefix, List<NetworkPart> parts) {

    /** Copies the list. */
    public Stage {
        parts = List.copyOf(parts);
    }

    /** Returns a stage that prefixes its layer names with its own name. */
    public static Stage of(String name, NetworkPart... parts) {
        return new Stage(name, name + ".", List.of(parts));
    }
}
