package dev.condyle.processor.generate;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.processor.model.NetworkModel;

/** Writes the typed classifier of a network with heads. */
final class ModelWriter {

    private final ClassFrame frame;

    ModelWriter(ClassFrame frame) {
        this.frame = frame;
    }

    TypeSpec write(NetworkModel network) {
        TypeSpec.Builder type = frame.begin(network.model(), "The classifier of", network);
        if (network.hasSeveralHeads()) {
            type.superclass(TaskCode.superclass(network)).addFields(TaskCode.fields(network));
        } else {
            type.superclass(
                    ParameterizedTypeName.get(
                            RuntimeTypes.CLASSIFIER,
                            InputCode.type(network),
                            LabelCode.label(network)));
        }
        SpecField.addTo(type, network);
        type.addMethods(ModelFactories.of(network));
        if (network.hasSeveralHeads()) {
            type.addMethods(TaskCode.methods(network));
        }
        return type.build();
    }
}
