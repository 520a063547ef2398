package dev.condyle.processor.layer;

import java.util.Set;

/** The variables of a block's forward pass, which would hide a field of their name. */
public final class ForwardVariables {

    private static final Set<String> ALL =
            Set.of("parameterStore", "inputs", "features", "training", "params", "x");

    private ForwardVariables() {}

    /** How the methods of the pass name a field. */
    public static String field(String name) {
        return ALL.contains(name) ? "this." + name : name;
    }
}
