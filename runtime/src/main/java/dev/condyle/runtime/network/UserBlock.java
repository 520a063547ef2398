package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.internal.engine.Autocast;
import org.jspecify.annotations.Nullable;

/**
 * A custom block in a model. Parameters that are not initialised yet are initialised; existing
 * weights are copied to the device of the model. A forward pass with zeros then checks the input
 * and determines the shape of the features.
 */
final class UserBlock extends DelegatingBlock implements Autocast.Exempt {

    private static final byte VERSION = 1;

    private final UserBlockNetwork network;
    private final Block block;
    private @Nullable Shape features; // (F) or (C, H, W); null before it is initialised

    UserBlock(UserBlockNetwork network, Block block) {
        super(VERSION);
        this.network = network;
        this.block = block;
    }

    @Override
    public Block block() {
        return block;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        return Autocast.exempt(
                inputs, it -> super.forwardInternal(parameterStore, it, training, params));
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape... inputShapes) {
        beforeInitialize(inputShapes);
        BlockOwners.acquire(block, network.name(), manager);
        block.initialize(manager, dataType, inputShapes);
        Shape found = findFeatures(manager, inputShapes[0]);
        features = found;
        Shape expected = network.features().orElse(found);
        if (!expected.equals(found)) {
            throw new IllegalStateException(
                    "%s returns features of shape %s for one input, but its @Backbone declares features = %s. Correct one of them."
                            .formatted(network.name(), found, expected));
        }
    }

    private Shape findFeatures(NDManager manager, Shape input) {
        try (NDManager scratch = manager.newSubManager();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Shape one = new Shape(1).addAll(input.slice(1));
            NDArray zeros = scratch.zeros(one, network.inputType());
            Shape output = run(scratch, zeros).getShape();
            if (output.dimension() < 2 || output.get(0) != 1) {
                throw new IllegalStateException(
                        "%s returns an array of shape %s for a batch of one input, but the features of a batch have the shape (N, F) or (N, C, H, W)."
                                .formatted(network.name(), output));
            }
            return output.slice(1);
        }
    }

    private NDArray run(NDManager scratch, NDArray zeros) {
        NDList output;
        try {
            output = block.forward(new ParameterStore(scratch, false), new NDList(zeros), false);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "%s does not accept its input of shape %s: %s"
                            .formatted(
                                    network.name(),
                                    zeros.getShape().slice(1),
                                    String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
                    e);
        }
        if (output.size() != 1) {
            throw new IllegalStateException(
                    "%s returns %s arrays, but a backbone must return exactly one."
                            .formatted(network.name(), output.size()));
        }
        return output.head();
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return features == null
                ? block.getOutputShapes(inputShapes)
                : new Shape[] {new Shape(inputShapes[0].get(0)).addAll(features)};
    }
}
