package dev.condyle.runtime.internal.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParameterList;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.internal.engine.Autocast;
import dev.condyle.runtime.internal.engine.Engines;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainableStagesTest {

    /** A classifier whose backbone is a block of the user. */
    private static BranchBlock classifier() {
        return (BranchBlock)
                Proxy.newProxyInstance(
                        BranchBlock.class.getClassLoader(),
                        new Class<?>[] {BranchBlock.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "backbones" -> List.of(Blocks.identityBlock());
                                    case "getDirectParameters" -> new ParameterList();
                                    case "getChildren" -> new BlockList();
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    /** Multiplies matrices, as mixed precision changes it. */
    private record Squares(List<DataType> seen) implements FrozenPart {

        @Override
        public String name() {
            return "Squares";
        }

        @Override
        public NDList forward(ParameterStore store, NDList inputs) {
            NDArray x = inputs.head();
            NDArray product = x.matMul(x.transpose());
            seen.add(product.getDataType());
            return new NDList(product);
        }

        @Override
        public Block parameters() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String fingerprint() {
            return "";
        }

        @Override
        public TrainableStages above() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void aFrozenNetworkOfTheUserIsRecomputedInFloat32() {
        List<DataType> seen = new ArrayList<>();
        TrainableStages stages =
                new TrainableStages(classifier(), child -> true, (store, x, training) -> x)
                        .onInputs(FrozenPass.onBlocks(new Squares(seen)), 2);
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDList inputs = new NDList(manager.ones(new Shape(4, 2)));
            ParameterStore store = new ParameterStore(manager, false);
            NDList outputs =
                    Autocast.during(
                            Autocast.Type.BFLOAT16,
                            false,
                            () -> stages.forwardFeatures(store, inputs, true));
            assertEquals(new Shape(4, 2), outputs.singletonOrThrow().getShape());
        }
        assertEquals(List.of(DataType.FLOAT32, DataType.FLOAT32), seen);
    }
}
