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

/** Freezes backbones and thaws them, or one from a stage on, for as long as this is open. */
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

    /** Whether there is anything that training could change, once it is thawed. */
    static boolean canLearn(List<Block> backbones) {
        return backbones.stream()
                .flatMap(backbone -> Parameters.of(backbone).stream())
                .anyMatch(Parameters::isLearned);
    }

    /**
     * Checks the name of a stage.
     *
     * @throws IllegalArgumentException if there is no such stage; the message names those there are
     */
    static void checkStage(List<Block> backbones, String stage) {
        if (backbones.size() > 1) {
            throw new IllegalArgumentException(
                    "FineTune.from(\""
                            + stage
                            + "\"): there are "
                            + backbones.size()
                            + " networks, each with stages of its own. Leave it out to train them"
                            + " whole.");
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
                            + " has no stages. Leave it out to train the whole backbone.");
        }
        network.parameters(stage);
    }

    /** Freezes all backbones. */
    void freeze() {
        backbones.forEach(backbone -> backbone.freezeParameters(true));
    }

    /** Makes all backbones trainable. */
    void thaw() {
        backbones.forEach(BackboneFreeze::thaw);
    }

    private static void thaw(Block backbone) {
        if (backbone instanceof NetworkBlock network) {
            network.unfreeze();
        } else {
            backbone.freezeParameters(false, Parameters::isLearned);
        }
    }

    /** Makes a stage of the only backbone, and those above it, trainable. */
    void thawFrom(String stage) {
        ((NetworkBlock) backbones.get(0)).trainFrom(stage);
    }

    /** The stages that are trainable now, from the bottom to the top. */
    static List<String> trainableStages(NetworkBlock network) {
        return network.stages().stream()
                .filter(
                        stage ->
                                network.parameters(stage).stream()
                                        .anyMatch(Parameter::requiresGradient))
                .toList();
    }

    /** Freezes what was frozen and thaws what was not; outside training nothing records graphs. */
    @Override
    public void close() {
        before.forEach(
                (parameter, trainable) -> {
                    parameter.freeze(!trainable);
                    parameter.getArray().setRequiresGradient(false);
                });
    }
}
