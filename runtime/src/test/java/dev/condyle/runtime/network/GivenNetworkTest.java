package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.Model;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import dev.condyle.runtime.internal.Engines;
import dev.condyle.runtime.weights.WeightSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a user's block that is the backbone of models. */
class GivenNetworkTest {

    private static final NetworkOptions OPTIONS = NetworkOptions.defaults();

    private static GivenNetwork of(Block block) {
        return GivenNetwork.of("Reader.BODY", () -> block, DataType.FLOAT32);
    }

    @Test
    void aModuleThatDjlHasLoadedIsRefusedAlsoWithinAnotherBlock() throws Exception {
        Engines.engine();
        try (Model model = Model.newInstance("traced", "PyTorch")) {
            model.load(
                    WeightSource.fetch("classpath:/dev/condyle/runtime/network/traced.pt", ""),
                    null,
                    Map.of());
            Block within = new SequentialBlock().add(model.getBlock());
            for (Block block : new Block[] {model.getBlock(), within}) {
                assertEquals(
                        "Reader.BODY gives a module that was loaded from a file (PtSymbolBlock)."
                                + " Its weights stay in the module, where they cannot be trained"
                                + " or saved: take @Backbone(network = TorchScript.class, weights ="
                                + " \"model.pt\", ...) for it.",
                        assertThrows(IllegalStateException.class, () -> of(block).block(OPTIONS))
                                .getMessage());
            }
        }
    }
}
