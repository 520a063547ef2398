package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * The types in the signatures of the classes that would be generated for a class without errors. In
 * a class with errors, unknown types are {@code Object}.
 *
 * @param origin the annotated class
 * @param declared its name
 * @param isPublic whether the generated classes are public
 * @param kind the kind of class
 * @param input the input type, unless there are several inputs
 * @param inputs the types of several inputs by name, possibly empty
 * @param heads the heads by name, possibly none
 */
public record StubModel(
        TypeElement origin,
        ClassName declared,
        boolean isPublic,
        Kind kind,
        TypeName input,
        Map<String, TypeName> inputs,
        Map<String, StubHead> heads)
        implements GenerationTarget {

    /** The kinds of annotated classes. */
    public enum Kind {
        /** A network with or without heads. */
        NETWORK,
        /** A reusable head. */
        HEAD,
        /** A record of feature columns. */
        RECORD
    }

    /** Returns whether label, prediction and evaluation records are generated. */
    public boolean hasSeveralHeads() {
        return heads.size() > 1;
    }

    /** Returns the name of a generated class. */
    public ClassName name(String suffix) {
        return GenerationTarget.name(declared, suffix);
    }

    @Override
    public List<ClassName> generated() {
        if (kind == Kind.RECORD) {
            return List.of(name("Encoder"));
        }
        List<ClassName> names = new ArrayList<>(List.of(name("Block")));
        if (kind == Kind.NETWORK && !heads.isEmpty()) {
            names.add(name("Model"));
        }
        if (hasSeveralHeads()) {
            names.addAll(List.of(name("Labels"), name("Prediction"), name("Evaluation")));
        }
        heads.forEach(
                (name, head) -> {
                    if (!head.outputs().isEmpty()) {
                        names.add(outputsRecord(name));
                    }
                });
        if (!inputs.isEmpty()) {
            names.add(name("Input"));
        }
        return names;
    }

    /** Returns the name of the record of a head's outputs. */
    public ClassName outputsRecord(String head) {
        return name(TaskNames.outputs(head, !hasSeveralHeads()));
    }

    /** Returns the type of one label of a head, or of the values of a regression. */
    public TypeName value(String head) {
        StubHead found = heads.get(head);
        return found.outputs().isEmpty() ? found.value() : outputsRecord(head);
    }
}
