package dev.condyle.processor.generate;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.processor.model.Head;
import dev.condyle.processor.model.Network;

/** Writes the typed classifier of a network with a head. */
final class ModelWriter {

    private final ClassFrame frame;

    ModelWriter(ClassFrame frame) {
        this.frame = frame;
    }

    TypeSpec write(Network network, Head head) {
        return frame.begin(network.model(), "The classifier of", network)
                .superclass(
                        ParameterizedTypeName.get(
                                Runtime.CLASSIFIER,
                                InputCode.type(network),
                                LabelCode.type(head.labels())))
                .addField(SpecField.of(network, head))
                .addMethods(ModelFactories.of(network))
                .build();
    }
}
