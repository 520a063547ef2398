package dev.condyle.runtime.network;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.block.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * A stage as executable steps.
 *
 * @param name the name of the stage
 * @param steps the steps of the stage
 * @param learned the parameters that training can change
 */
record StageSteps(String name, List<Step> steps, List<Parameter> learned) {

    static StageSteps of(Stage stage, Layers layers) {
        List<Parameter> learned = new ArrayList<>();
        Layers watched =
                new Layers() {
                    @Override
                    public <B extends Block> B add(String name, B layer) {
                        layer.getParameters().values().stream()
                                .filter(Parameters::isLearned)
                                .forEach(learned::add);
                        return layers.add(name, layer);
                    }
                };
        List<Step> steps = new Steps(stage.prefix(), watched).of(stage.parts());
        return new StageSteps(stage.name(), steps, List.copyOf(learned));
    }

    void freeze(boolean frozen) {
        learned.forEach(parameter -> parameter.freeze(frozen));
    }
}
