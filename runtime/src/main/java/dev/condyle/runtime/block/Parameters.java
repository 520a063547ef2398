package dev.condyle.runtime.block;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;

/** Helpers for the parameters of DJL blocks. */
public final class Parameters {

    private Parameters() {}

    /**
     * Returns the distinct parameters of a block. DJL lists the parameters of a layer that occurs
     * twice in a block twice.
     */
    public static List<Parameter> of(Block block) {
        return block.getParameters().values().stream().distinct().toList();
    }

    /** Returns whether a parameter is learned by gradients, that is, not a running statistic. */
    public static boolean isLearned(Parameter parameter) {
        return isLearned(parameter.getType());
    }

    /** Returns whether parameters of a type are learned, that is, not running statistics. */
    public static boolean isLearned(Parameter.Type type) {
        return type != Parameter.Type.RUNNING_MEAN && type != Parameter.Type.RUNNING_VAR;
    }
}
