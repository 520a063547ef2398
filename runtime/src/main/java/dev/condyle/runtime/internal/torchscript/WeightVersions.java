package dev.condyle.runtime.internal.torchscript;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Detects whether weights have changed. The engine counts the changes of each array, so this does
 * not read the weights. DJL has no access to the counters, but a TorchScript module has.
 */
public final class WeightVersions implements AutoCloseable {

    private static final String HEADER =
            """
            class Net(Module):
              __parameters__ = []
              __buffers__ = []
              def forward(self: __torch__.Net""";
    private static final Set<Parameter.Type> STATISTICS =
            EnumSet.of(Parameter.Type.RUNNING_MEAN, Parameter.Type.RUNNING_VAR);

    private final List<Parameter> parameters;
    private final ScriptModule module;

    /**
     * Observes the parameters of a block, which is initialised.
     *
     * @param block the block
     * @param manager the manager of its weights
     */
    public WeightVersions(Block block, NDManager manager) {
        Collection<Parameter> all = block.getParameters().values();
        parameters = all.stream().distinct().toList();
        module = ScriptModule.load(source(), List.of(), List.of(), manager);
    }

    /**
     * Returns a module that maps arrays to the numbers of their changes. A batch norm updates its
     * statistics without being counted, so their sums are added.
     */
    private String source() {
        StringBuilder source = new StringBuilder(HEADER);
        StringBuilder counts = new StringBuilder();
        StringBuilder sums = new StringBuilder();
        for (int i = 0; i < parameters.size(); i++) {
            source.append(",\n    x").append(i).append(": Tensor");
            counts.append("torch._version(x").append(i).append("), ");
            if (STATISTICS.contains(parameters.get(i).getType())) {
                sums.append("torch.sum(x").append(i).append("), ");
            }
        }
        return source.append(") -> Tuple[Tensor, Tensor]:\n    return (torch.tensor([")
                .append(counts)
                .append("], dtype=4), torch.stack([torch.zeros([]), ")
                .append(sums)
                .append("]))\n")
                .toString();
    }

    /** Returns the current state of the weights. */
    public State now() {
        List<NDArray> arrays = parameters.stream().map(Parameter::getArray).toList();
        if (arrays.isEmpty()) {
            return new State(arrays, new long[0], new float[0]);
        }
        try (NDManager scratch = arrays.get(0).getManager().newSubManager()) {
            NDList inputs = new NDList(arrays.size());
            arrays.forEach(it -> inputs.add(isPlain(it.getName()) ? it : unnamed(it, scratch)));
            NDList result = module.run(inputs);
            result.attach(scratch);
            return new State(arrays, result.get(0).toLongArray(), result.get(1).toFloatArray());
        }
    }

    /** DJL treats arrays with other names as parts of a map or a list. */
    private static boolean isPlain(@Nullable String name) {
        return name == null || name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }

    /** Returns the array without its name. Both share the counter of the engine. */
    private static NDArray unnamed(NDArray array, NDManager scratch) {
        NDArray same = array.stopGradient();
        same.attach(scratch);
        return same;
    }

    /** Frees the module. */
    @Override
    public void close() {
        module.close();
    }

    /** A state of weights. Two states differ if a weight was changed or replaced between them. */
    public static final class State {

        private final List<NDArray> arrays;
        private final long[] versions;
        private final float[] statistics;

        private State(List<NDArray> arrays, long[] versions, float[] statistics) {
            this.arrays = arrays;
            this.versions = versions;
            this.statistics = statistics;
        }

        /** Returns whether no weight changed between this state and another one. */
        public boolean isSameAs(State other) {
            if (arrays.size() != other.arrays.size()) {
                return false;
            }
            for (int i = 0; i < arrays.size(); i++) {
                if (arrays.get(i) != other.arrays.get(i)) {
                    return false;
                }
            }
            return Arrays.equals(versions, other.versions)
                    && Arrays.equals(statistics, other.statistics);
        }
    }
}
