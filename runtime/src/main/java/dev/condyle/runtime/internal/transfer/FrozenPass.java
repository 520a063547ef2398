package dev.condyle.runtime.internal.transfer;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.internal.inference.CompiledPass;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import java.util.Optional;

/**
 * The pass through a frozen part, compiled where that is possible. The weights of the part must not
 * change while the pass is open.
 */
final class FrozenPass implements AutoCloseable {

    private final FrozenPart part;
    private final Optional<CompiledPass> compiled;

    /** Creates a pass that is compiled if the network is. */
    FrozenPass(FrozenPart part, DeviceNetwork<?> network) {
        this(part, network.compiled(part::forward, part.parameters()));
        // Not within a training step, which may run in mixed precision.
        compiled.ifPresent(CompiledPass::prepare);
    }

    private FrozenPass(FrozenPart part, Optional<CompiledPass> compiled) {
        this.part = part;
        this.compiled = compiled;
    }

    /** Creates a pass that runs on the blocks. */
    static FrozenPass onBlocks(FrozenPart part) {
        return new FrozenPass(part, Optional.empty());
    }

    /**
     * Computes the output of the part.
     *
     * @param scratch the manager for results
     * @param inputs the inputs of the classifier, one array (N, ...) each
     * @return the inputs of the part above, which no graph may record
     */
    NDList forward(NDManager scratch, NDList inputs) {
        return compiled.isPresent()
                ? compiled.get().forwardInParts(scratch, inputs)
                : part.forward(new ParameterStore(scratch, false), inputs);
    }

    /** Frees the program. */
    @Override
    public void close() {
        compiled.ifPresent(CompiledPass::close);
    }
}
