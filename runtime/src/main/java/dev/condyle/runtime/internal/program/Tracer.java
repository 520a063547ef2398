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
 * Records a forward pass as a program. The pass runs for one, two and three examples: two numbers
 * determine how sizes depend on the number of examples, and the third one confirms it. Random
 * numbers, values that Java code reads, and operations that depend on values are refused.
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
            Trace three = run(pass, inputs, EXAMPLES + 2, weights, scratch);
            Program program = merge(one, two, EXAMPLES);
            if (!SamePrograms.test(program, merge(two, three, EXAMPLES + 1))) {
                throw TraceMerge.notTraceable();
            }
            return program;
        }
    }

    private static Program merge(Trace one, Trace two, int examples) {
        try {
            return new TraceMerge(one, two, examples).program();
        } catch (NotTraceableException e) {
            throw e;
        } catch (RuntimeException e) { // of the engine, which computes constants
            throw NotTraceableException.thrownByCode(e);
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
        // An operation in place gives an array another tensor.
        List<Value> values = traced.stream().map(it -> (Value) it.tensor()).toList();
        NDList outputs;
        try {
            NDList proxies = new NDList(traced.size());
            traced.forEach(it -> proxies.add(it.proxy()));
            outputs = pass.forward(new TracedStore(scratch, recording), proxies);
        } catch (RuntimeException e) {
            recording.requireComplete();
            throw NotTraceableException.thrownByCode(e);
        }
        recording.requireComplete();
        return new Trace(recording, values, outputs.stream().map(recording::tensor).toList());
    }
}
