package dev.condyle.runtime.transfer;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.network.NetworkBlock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Freezes a backbone and thaws it from a stage on, for as long as this is open. */
final class BackboneFreeze implements AutoCloseable {

    private final Block backbone;
    private final Map<Parameter, Boolean> before;

    BackboneFreeze(Block backbone) {
        this.backbone = backbone;
        before =
                backbone.getParameters().values().stream()
                        .collect(
                                Collectors.toMap(Function.identity(), Parameter::requiresGradient));
    }

    /** Whether there is anything that training could change, once it is thawed. */
    static boolean canLearn(Block backbone) {
        return backbone.getParameters().values().stream().anyMatch(BackboneFreeze::isLearned);
    }

    /**
     * Checks the name of a stage.
     *
     * @throws IllegalArgumentException if there is no such stage; the message names those there are
     */
    static void checkStage(Block backbone, String stage) {
        if (!(backbone instanceof NetworkBlock network)) {
            throw new IllegalArgumentException(
                    "FineTune.from(\""
                            + stage
                            + "\"): "
                            + backbone.getClass().getName()
                            + " has no stages. Leave it out to train the whole backbone.");
        }
        network.parameters(stage);
    }

    /** Freezes the whole backbone. */
    void freeze() {
        backbone.freezeParameters(true);
    }

    /** Makes the whole backbone trainable. */
    void thaw() {
        if (backbone instanceof NetworkBlock network) {
            network.unfreeze();
        } else {
            backbone.freezeParameters(false, BackboneFreeze::isLearned);
        }
    }

    /** Makes a stage and those above it trainable. */
    void thawFrom(String stage) {
        ((NetworkBlock) backbone).trainFrom(stage);
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

    private static boolean isLearned(Parameter parameter) {
        return parameter.getType() != Parameter.Type.RUNNING_MEAN
                && parameter.getType() != Parameter.Type.RUNNING_VAR;
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
