package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Passes by the rule that they use. */
final class Cases {

    private final Map<String, List<Comparison.Pass>> passes = new LinkedHashMap<>();

    /** Adds passes with one result. */
    @SafeVarargs
    final void add(String rule, Function<Inputs, NDArray>... several) {
        for (Function<Inputs, NDArray> pass : several) {
            addList(rule, Comparison.Pass.of(pass));
        }
    }

    /** Adds a pass with several results. */
    void addList(String rule, Comparison.Pass pass) {
        passes.computeIfAbsent(rule, key -> new ArrayList<>()).add(pass);
    }

    Map<String, List<Comparison.Pass>> passes() {
        return passes;
    }
}
