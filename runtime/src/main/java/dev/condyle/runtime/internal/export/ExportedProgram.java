package dev.condyle.runtime.internal.export;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Node;
import dev.condyle.runtime.internal.program.NormFolding;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Tracer;
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model as a program.
 *
 * @param program the program, whose outputs are those of the heads
 * @param description the description of the model
 */
record ExportedProgram(Program program, ModelDescription description) {

    /**
     * Records a model.
     *
     * @param logits whether the outputs are logits
     * @throws dev.condyle.runtime.internal.program.NotTraceableException if a program cannot
     *     express it
     */
    static ExportedProgram of(
            ModelSpec<?, ?> spec, ClassifierBlock block, NDManager manager, boolean logits) {
        List<InputArray> inputs = spec.input().arrays();
        Program network =
                NormFolding.apply(
                        Tracer.trace(
                                (store, arrays) -> block.forward(store, arrays, false),
                                inputs,
                                names(block),
                                manager));
        List<? extends Task<?, ?>> tasks = spec.tasks().tasks();
        List<Node> nodes = new ArrayList<>(network.nodes());
        List<Argument.Tensor> outputs = new ArrayList<>();
        HeadNodes heads = new HeadNodes(nodes);
        for (int i = 0; i < tasks.size(); i++) {
            Argument.Tensor output = network.outputs().get(i);
            outputs.add(logits ? output : heads.add(tasks.get(i).target(), output));
        }
        return new ExportedProgram(
                new Program(network.inputs(), nodes, outputs), ModelDescription.of(spec, logits));
    }

    private static Map<Parameter, String> names(ClassifierBlock block) {
        Map<Parameter, String> names = new IdentityHashMap<>();
        ParameterNames.of(block).parameters().forEach((name, it) -> names.put(it, name));
        return names;
    }
}
