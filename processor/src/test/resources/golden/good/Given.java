package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.NormMode;
import dev.condyle.layer.Dense;
import dev.condyle.layer.GlobalAvgPool;
import dev.condyle.runtime.Layer;
import java.util.function.Supplier;

class Given {

    /** The example of the README. */
    @Head(classes = 3)
    static class Reader {
        @Backbone(input = float[].class, shape = {6}, features = {8}, trainable = false)
        static Block body() {
            return new SequentialBlock().add(Linear.builder().setUnits(8).build());
        }
    }

    @Head(classes = 2)
    public interface OfAField {
        @Backbone(
                input = Image.class,
                shape = {3, 8, 8},
                features = {3, 8, 8},
                mean = 0.5,
                norms = NormMode.TRAIN,
                weights = "body.safetensors",
                lenient = true)
        Block BODY = Blocks.identityBlock();
    }

    @Head(classes = 2)
    static class OfASupplier {
        @Backbone(input = Image.class, shape = {1, 8, 8})
        static final Supplier<? extends Block> BODY = Blocks::identityBlock;

        @GlobalAvgPool Layer pool;
        @Dense(4) Layer hidden;
    }

    @Head(classes = 2)
    static class Ids {
        @Backbone(input = int[].class, shape = {4})
        static SequentialBlock body() {
            return new SequentialBlock().add(Blocks.identityBlock());
        }

        @Dense(4) Layer hidden;

        @Forward NDArray features(NDArray x) {
            return hidden.apply(x);
        }
    }
}
