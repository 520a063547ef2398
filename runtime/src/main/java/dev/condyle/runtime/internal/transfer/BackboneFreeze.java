package dev.condyle.runtime.internal.transfer;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.block.Parameters;
import dev.condyle.runtime.network.NetworkBlock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Freezes and unfreezes backbones, completely or from a stage upwards, until it is closed. */
final class BackboneFreeze implements AutoCloseable {

    private final List<Block> backbones;
    private final Map<Parameter, Boolean> before;

    BackboneFreeze(List<Block> backbones) {
        this.backbones = backbones;
        before =
                backbones.stream()
                        .flatMap(backbone -> Parameters.of(backbone).stream())
                        .collect(
                                Collectors.toMap(Function.identity(), Parameter::requiresGradient));
    }

    /** Returns whether the backbones have parameters that can be trained after unfreezing. */
    static boolean canLearn(List<Block> backbones) {
        return backbones.stream()
                .flatMap(backbone -> Parameters.of(backbone).stream())
                .anyMatch(Parameters::isLearned);
    }

    /**
     * Checks the name of a stage.
     *
     * @throws IllegalArgumentException if there is no such stage; the message lists the valid names
     */
    static void checkStage(List<Block> backbones, String stage) {
        if (backbones.size() > 1) {
            throw new IllegalArgumentException(
                    "FineTune.from(\""
                            + stage
                            + "\"): the model has "
                            + backbones.size()
                            + " networks, so the stage is ambiguous. Remove it to fine-tune all networks"
                            + " completely.");
        }
        Block backbone = backbones.get(0);
        if (!(backbone instanceof NetworkBlock network)) {
            throw new IllegalArgumentException(
                    "FineTune.from(\""
                            + stage
                            + "\"): "
                            + (backbone instanceof DelegatingBlock given ? given.block() : backbone)
                                    .getClass()
                                    .getName()
                            + " has no stages. Remove it to fine-tune the whole backbone.");
        }
        network.parameters(stage);
    }

    /** Freezes all backbones. */
    void freeze() {
        backbones.forEach(backbone -> backbone.freezeParameters(true));
    }

    /** Makes all backbones trainable. */
    void unfreeze() {
        backbones.forEach(BackboneFreeze::unfreeze);
    }

    private static void unfreeze(Block backbone) {
        if (backbone instanceof NetworkBlock network) {
            network.unfreeze();
        } else {
            backbone.freezeParameters(false, Parameters::isLearned);
        }
    }

    /** Makes a stage of the only backbone, and all stages above it, trainable. */
    void unfreezeFrom(String stage) {
        ((NetworkBlock) backbones.get(0)).trainFrom(stage);
    }

    /** Returns the stages that are currently trainable, from bottom to top. */
    static List<String> trainableStages(NetworkBlock network) {
        return network.stages().stream()
                .filter(
                        stage ->
                                network.parameters(stage).stream()
                                        .anyMatch(Parameter::requiresGradient))
                .toList();
    }

    /**
     * Restores the original state of each parameter. Outside training no parameter requires
     * gradients.
     */
    @Override
    public void close() {
        before.forEach(
                (parameter, trainable) -> {
                    parameter.freeze(!trainable);
                    parameter.getArray().setRequiresGradient(false);
                });
    }
}
