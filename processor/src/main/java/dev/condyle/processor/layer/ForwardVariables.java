package dev.condyle.processor.layer;

import java.util.Set;

/** The variables of a block's forward pass, which would shadow fields with the same name. */
public final class ForwardVariables {

    private static final Set<String> ALL =
            Set.of("parameterStore", "inputs", "features", "training", "params", "x", "mask");

    private ForwardVariables() {}

    /** Returns the expression for a field in the methods of the forward pass. */
    public static String field(String name) {
        return ALL.contains(name) ? "this." + name : name;
    }
}
