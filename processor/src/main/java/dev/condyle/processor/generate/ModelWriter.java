package dev.condyle.processor.generate;

import com.palantir.javapoet.TypeSpec;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NetworkModel;

/** Writes the typed classifier of a network with heads. */
final class ModelWriter {

    private final ClassFrame frame;

    ModelWriter(ClassFrame frame) {
        this.frame = frame;
    }

    TypeSpec write(NetworkModel network) {
        TypeSpec.Builder type =
                frame.begin(network.model(), "The " + ModelNoun.of(network) + " of", network);
        if (network.hasSeveralHeads()) {
            type.superclass(TaskCode.superclass(network)).addFields(TaskCode.fields(network));
        } else {
            HeadModel head = network.heads().get(0);
            type.superclass(
                    HeadTypes.superclass(
                            head.task().type(),
                            InputCode.type(network),
                            LabelCode.type(network, head)));
        }
        SpecField.addTo(type, network);
        type.addMethods(ModelFactories.of(network));
        ModelFactories.fetch(network).ifPresent(type::addMethod);
        if (network.hasSeveralHeads()) {
            type.addMethods(TaskCode.methods(network));
            type.addMethods(ThresholdMethods.of(network));
        }
        return type.build();
    }
}
