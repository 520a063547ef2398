package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.processor.model.Branch;
import dev.condyle.processor.model.Network;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the records that the types of a classifier are made of. */
final class RecordWriter {

    private final ClassFrame frame;

    RecordWriter(ClassFrame frame) {
        this.frame = frame;
    }

    /** The record of several inputs: a component each. */
    TypeSpec inputs(Network network) {
        Map<String, TypeName> components = new LinkedHashMap<>();
        for (Branch branch : network.branches()) {
            components.put(branch.name(), InputCode.type(branch.input()));
        }
        return write(network.inputRecord(), "One input of", "what %s gets", components, network);
    }

    private TypeSpec write(
            ClassName name,
            String what,
            String each,
            Map<String, TypeName> components,
            Network network) {
        TypeSpec.Builder type = frame.record(name, what, network);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        components.forEach(
                (component, componentType) -> {
                    constructor.addParameter(componentType, component);
                    type.addJavadoc("@param $L $L\n", component, each.formatted(component));
                });
        return type.recordConstructor(constructor.build()).build();
    }
}
