package dev.condyle.runtime.internal.loop;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.block.MethodHead;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.generated.GeneratedBlock;
import dev.condyle.runtime.internal.engine.Autocast;
import dev.condyle.runtime.internal.engine.FasterPrecision;
import dev.condyle.runtime.network.NetworkBlock;
import dev.condyle.runtime.training.Fit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The precision of the forward and backward passes of a training. Weights, gradients, losses and
 * the state of the optimizer are always float32.
 *
 * @param lower the lower precision of a mixed precision; empty for float32
 * @param gpu whether the network is on a GPU
 * @param scale scales the loss for float16
 * @param note what to print about it
 */
record Precision(
        Optional<Autocast.Type> lower,
        boolean gpu,
        Optional<LossScale> scale,
        Optional<String> note) {

    /** The packages of blocks that accept arrays of a lower precision. */
    private static final List<String> KNOWN =
            List.of(
                    "ai.djl.nn.convolutional.",
                    "ai.djl.nn.core.",
                    "ai.djl.nn.norm.",
                    "ai.djl.nn.LambdaBlock",
                    "ai.djl.nn.SequentialBlock",
                    "ai.djl.nn.ParallelBlock",
                    "dev.condyle.runtime.");

    /** Returns float32. */
    static Precision single() {
        return new Precision(Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /** Returns a mixed precision. */
    static Precision mixed(Autocast.Type lower, boolean gpu) {
        return new Precision(
                Optional.of(lower),
                gpu,
                lower == Autocast.Type.FLOAT16 ? Optional.of(new LossScale()) : Optional.empty(),
                Optional.of("Mixed precision: " + lower.name().toLowerCase(Locale.ROOT) + "."));
    }

    /** Returns the precision of a training. */
    static Precision of(Fit<?, ?> fit, Block network, Device device) {
        if (!fit.isMixedPrecision()) {
            return single();
        }
        FasterPrecision faster = FasterPrecision.on(device.isGpu());
        if (faster.type().isEmpty()) {
            return single(faster.reason());
        }
        return unknownBlock(network)
                .map(
                        unknown ->
                                single(
                                        "the block "
                                                + unknown.getClass().getName()
                                                + " may not accept arrays of a lower precision"))
                .orElseGet(() -> mixed(faster.type().get(), device.isGpu()));
    }

    private static Precision single(String reason) {
        return new Precision(
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of("Training in float32 instead of mixed precision: " + reason + "."));
    }

    /** Returns a block of a user, whose operations are unknown, if the network contains one. */
    private static Optional<Block> unknownBlock(Block network) {
        List<Block> backbones =
                network instanceof BranchBlock branches ? branches.backbones() : List.of();
        // Classes of users that implement Network return blocks of any kind.
        return backbones.stream()
                .filter(it -> !(it instanceof Autocast.Exempt || it instanceof NetworkBlock))
                .findFirst()
                .or(() -> unknownPart(network));
    }

    private static Optional<Block> unknownPart(Block block) {
        if (block instanceof Autocast.Exempt || block instanceof MethodHead) {
            return Optional.empty();
        }
        if (block instanceof DelegatingBlock delegating) {
            return unknownPart(delegating.block());
        }
        String name = block.getClass().getName();
        return block instanceof GeneratedBlock || KNOWN.stream().anyMatch(name::startsWith)
                ? block.getChildren().values().stream()
                        .flatMap(child -> unknownPart(child).stream())
                        .findFirst()
                : Optional.of(block);
    }

    /** Runs a forward pass. Its outputs are float32. */
    NDList forward(Supplier<NDList> pass) {
        return lower.map(type -> Autocast.during(type, gpu, pass)).orElseGet(pass);
    }

    /** Returns the factor of the loss. */
    float lossScale() {
        return scale.map(LossScale::factor).orElse(1f);
    }

    /** Returns its state, for checkpoints. */
    List<TrainingPart> parts() {
        return scale.<List<TrainingPart>>map(List::of).orElse(List.of());
    }
}
