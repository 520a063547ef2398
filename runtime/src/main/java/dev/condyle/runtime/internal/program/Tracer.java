package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.data.InputArray;
import java.util.List;
import java.util.Map;

/**
 * Records a forward pass as a program. The pass runs for one and for two examples, so that sizes
 * which depend on the number of examples are known. Random numbers, values that Java code reads,
 * and operations that depend on values are refused.
 */
public final class Tracer {

    private static final int EXAMPLES = 1;

    /** A forward pass. */
    @FunctionalInterface
    public interface Pass {

        /** Computes the outputs, in inference mode. */
        NDList forward(ParameterStore store, NDList inputs);
    }

    private Tracer() {}

    /**
     * Records a forward pass.
     *
     * @param pass the pass
     * @param inputs the inputs, without the batch axis
     * @param names the names of the parameters
     * @param manager the manager of the parameters
     * @throws NotTraceableException if the pass cannot be recorded; the message is the reason
     */
    public static Program trace(
            Pass pass, List<InputArray> inputs, Map<Parameter, String> names, NDManager manager) {
        // DJL attaches a result to the manager of an operation's first argument, which may be a
        // weight. The scope also closes those results.
        try (NDManager scratch = manager.newSubManager();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Weights weights = new Weights(names);
            Trace one = run(pass, inputs, EXAMPLES, weights, scratch);
            Trace two = run(pass, inputs, EXAMPLES + 1, weights, scratch);
            return new TraceMerge(one, two, EXAMPLES).program();
        }
    }

    private static Trace run(
            Pass pass, List<InputArray> inputs, int examples, Weights weights, NDManager scratch) {
        Recording recording = new Recording(scratch, weights);
        List<TracedArray> traced =
                inputs.stream()
                        .map(
                                it ->
                                        recording.input(
                                                new Shape(examples).addAll(it.shape()),
                                                it.dataType()))
                        .toList();
        NDList outputs;
        try {
            NDList proxies = new NDList(traced.size());
            traced.forEach(it -> proxies.add(it.proxy()));
            outputs = pass.forward(new TracedStore(scratch, recording), proxies);
        } catch (NotTraceableException e) {
            throw e;
        } catch (RuntimeException e) {
            recording.requireComplete();
            throw new NotTraceableException(String.valueOf(e.getMessage()), e);
        }
        recording.requireComplete();
        return new Trace(
                recording,
                traced.stream().map(it -> (Value) it.tensor()).toList(),
                outputs.stream().map(recording::tensor).toList());
    }
}
