package dev.condyle.processor.generate;

import dev.condyle.Head.Task;
import dev.condyle.processor.model.NetworkModel;

/** Returns what documentation calls a generated model. */
final class ModelNoun {

    private ModelNoun() {}

    /**
     * Returns {@code classifier}, {@code regressor} if all heads are regressions, or {@code model}
     * if some are.
     */
    static String of(NetworkModel network) {
        long regressions =
                network.heads().stream().filter(it -> it.task().type() == Task.REGRESSION).count();
        if (regressions == 0) {
            return "classifier";
        }
        return regressions == network.heads().size() ? "regressor" : "model";
    }
}
