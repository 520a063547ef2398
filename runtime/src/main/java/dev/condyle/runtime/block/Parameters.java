package dev.condyle.runtime.block;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;

/** What DJL does not say of the parameters of a block. */
public final class Parameters {

    private Parameters() {}

    /**
     * All of them, each once. DJL lists those of a layer that stands at two places in a block at
     * both.
     */
    public static List<Parameter> of(Block block) {
        return block.getParameters().values().stream().distinct().toList();
    }

    /** Whether a parameter is more than a running statistic, which no gradient moves. */
    public static boolean isLearned(Parameter parameter) {
        return isLearned(parameter.getType());
    }

    /** Whether parameters of a type are more than running statistics. */
    public static boolean isLearned(Parameter.Type type) {
        return type != Parameter.Type.RUNNING_MEAN && type != Parameter.Type.RUNNING_VAR;
    }
}
