package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.block.DelegatingBlock;

/**
 * A user's block in a model. It is initialised as far as it is not yet; weights that it has are
 * copied onto the device of the model. Then zeros show whether the input fits, and what features
 * come of it.
 */
final class UserBlock extends DelegatingBlock {

    private static final byte VERSION = 1;

    private final UserBlockNetwork network;
    private final Block block;
    private Shape features; // (F) or (C, H, W); null before it is initialised

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
    public void initialize(NDManager manager, DataType dataType, Shape... inputShapes) {
        beforeInitialize(inputShapes);
        BlockOwners.take(block, network.name(), manager);
        block.initialize(manager, dataType, inputShapes);
        features = findFeatures(manager, inputShapes[0]);
        if (network.features() != null && !network.features().equals(features)) {
            throw new IllegalStateException(
                    "%s gives %s for one input, but its @Backbone has features = %s. Make them the same."
                            .formatted(network.name(), features, network.features()));
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
                        "%s gives %s for one input, but features begin with the batch: (N, F) or (N, C, H, W)."
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
                    "%s does not take its input, %s: %s"
                            .formatted(
                                    network.name(),
                                    zeros.getShape().slice(1),
                                    String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
                    e);
        }
        if (output.size() != 1) {
            throw new IllegalStateException(
                    "%s gives %d arrays, but a backbone gives one."
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
