package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.Head;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.Network;
import java.util.List;
import java.util.Optional;

/** Turns a declaration into a network, or collects what is wrong with it. */
public final class NetworkValidator {

    private final ClassRules classRules = new ClassRules();
    private final InputRules inputRules = new InputRules();
    private final HeadRules headRules;

    public NetworkValidator(Visibility visibility) {
        this.headRules = new HeadRules(visibility);
    }

    /** Gives the network if there is no problem that stands against it. */
    public Optional<Network> validate(Declaration declaration, Problems problems) {
        classRules.check(declaration, problems);
        List<LayerField> fields = new FieldRules(problems).read(declaration);
        Optional<Head> head = declaration.head().flatMap(it -> headRules.read(it, problems));
        Optional<Mirror> backbone = declaration.backbone();
        if (backbone.isEmpty()) {
            return Optional.empty();
        }
        if (fields.isEmpty() && declaration.fields().isEmpty() && declaration.head().isEmpty()) {
            problems.add(
                    Message.NOTHING_TO_GENERATE,
                    backbone.get().place(),
                    declaration.type().getSimpleName());
        }
        Optional<Input> input = inputRules.read(backbone.get(), problems);
        return input.flatMap(it -> ShapeInference.over(declaration, it, fields, problems))
                .filter(inferred -> problems.allowGeneration())
                .map(
                        inferred ->
                                new Network(
                                        declaration.type(),
                                        ClassName.get(declaration.type()),
                                        Visibility.isPublic(declaration.type()),
                                        input.get(),
                                        inferred.numbers(),
                                        inferred.layers(),
                                        head));
    }
}
