package dev.condyle.runtime.internal.program;

import ai.djl.nn.Parameter;
import java.util.IdentityHashMap;
import java.util.Map;

/** The weights of a network as constants, each of which is copied once. */
final class Weights {

    private final Map<Parameter, String> names;
    private final Map<Parameter, Constant> constants = new IdentityHashMap<>();

    /**
     * Creates an empty set.
     *
     * @param names the names of the parameters
     */
    Weights(Map<Parameter, String> names) {
        this.names = names;
    }

    Constant constant(Parameter parameter) {
        return constants.computeIfAbsent(
                parameter, key -> Constant.of(names.getOrDefault(key, ""), key.getArray()));
    }
}
