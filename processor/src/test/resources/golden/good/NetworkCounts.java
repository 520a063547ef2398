package golden;

import ai.djl.modality.cv.Image;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import dev.condyle.Backbone;
import dev.condyle.Conventions;
import dev.condyle.Head;
import dev.condyle.NetworkSpec;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;

/** Networks that declare all, some or none of their numbers of parameters. */
class NetworkCounts {
    @Backbone(input = Image.class, network = Uncounted.class)
    @Head(classes = 2)
    interface OfNoCounts {}

    @Backbone(input = Image.class, network = Uncounted.class, weights = "none.npz", trainable = false)
    @Head(classes = 2)
    interface FrozenOfNoCounts {}

    @Backbone(input = Image.class, network = WithoutTrainable.class)
    @Head(classes = 2)
    interface TrainedOfOneCount {}

    @Backbone(input = Image.class, network = WithoutTrainable.class, weights = "one.npz", trainable = false)
    @Head(classes = 2)
    interface FrozenOfOneCount {}

    @Backbone(input = Image.class, network = WithoutParameters.class)
    @Head(classes = 2)
    interface OfAFixedFunction {}

    abstract static class Base implements Network {
        @Override
        public Block block(NetworkOptions options) {
            return Blocks.identityBlock();
        }
    }

    @NetworkSpec(channels = 8, stride = 4, variants = @NetworkSpec.Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class Uncounted extends Base {}

    @NetworkSpec(channels = 8, stride = 4, parameters = 1234, variants = @NetworkSpec.Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class WithoutTrainable extends Base {}

    @NetworkSpec(channels = 8, stride = 4, parameters = 0, trainable = 0, variants = @NetworkSpec.Variant(value = Conventions.KERAS, mean = {0, 0, 0}, std = {1, 1, 1}))
    static class WithoutParameters extends Base {}
}
