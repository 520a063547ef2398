package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.model.Head;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.Network;
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
        LayerFields fields = new FieldRules(problems).read(declaration);
        Optional<Head> head = declaration.head().flatMap(it -> headRules.read(it, problems));
        Optional<Input> input = declaration.backbone().flatMap(it -> inputRules.read(it, problems));
        if (input.isEmpty()) {
            return Optional.empty();
        }
        ShapeInference inference = new ShapeInference(input.get(), problems);
        boolean fits = fields.readable().stream().allMatch(inference::take) && fields.complete();
        if (fits) {
            declaration.head().ifPresent(mirror -> inference.finish(mirror, head));
        }
        return problems.allowGeneration()
                ? Optional.of(network(declaration, input.get(), inference, head))
                : Optional.empty();
    }

    private static Network network(
            Declaration declaration, Input input, ShapeInference inference, Optional<Head> head) {
        return new Network(
                declaration.type(),
                ClassName.get(declaration.type()),
                Visibility.isPublic(declaration.type()),
                input,
                inference.numbers(),
                inference.layers(),
                head);
    }
}
