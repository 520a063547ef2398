package dev.condyle.samples.transfer;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import dev.condyle.Backbone;
import dev.condyle.Head;
import java.util.concurrent.atomic.AtomicLong;

/** Classifiers over a DJL block of one's own, which counts the examples that go through it. */
final class Bodies {

    /** The SHA-256 of the file that {@link GivenWeightsTest} writes. */
    static final String SHA256 = "bb7d0ec003c805c2c5a27b17d72bf70d10e4f274bf6b4460986929f58baf01c6";

    static final AtomicLong SEEN = new AtomicLong();

    private Bodies() {}

    static Block body() {
        return new SequentialBlock()
                .add(Linear.builder().setUnits(8).build())
                .add(Activation::relu)
                .add(Bodies::count);
    }

    private static NDList count(NDList batch) {
        SEEN.addAndGet(batch.head().getShape().get(0));
        return batch;
    }

    @Head(classes = 2)
    static class OfAMethod {
        @Backbone(input = float[].class, shape = 4, features = 8, trainable = false)
        static Block body() {
            return Bodies.body();
        }
    }

    @Head(classes = 2)
    static class OfAField {
        @Backbone(input = float[].class, shape = 4, trainable = false)
        static final Block BODY = Bodies.body();
    }

    @Head(classes = 2)
    static class Trained {
        @Backbone(input = float[].class, shape = 4)
        static Block body() {
            return Bodies.body();
        }
    }

    @Head(classes = 2)
    static class Pretrained {
        @Backbone(
                input = float[].class,
                shape = 4,
                weights = "body.safetensors",
                sha256 = SHA256,
                trainable = false)
        static Block body() {
            return Bodies.body();
        }
    }

    @Head(classes = 2)
    static class WrongChecksum {
        @Backbone(
                input = float[].class,
                shape = 4,
                weights = "body.safetensors",
                sha256 = "0000000000000000000000000000000000000000000000000000000000000000",
                trainable = false)
        static Block body() {
            return Bodies.body();
        }
    }
}
