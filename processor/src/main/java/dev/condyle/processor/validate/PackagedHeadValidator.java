package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.HeadMethod;
import dev.condyle.processor.model.PackagedHead;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Validates a class with a reusable head, or collects its problems. */
public final class PackagedHeadValidator {

    private final HeadMethodRules rules = new HeadMethodRules();

    /** Returns the head if there are no errors. */
    public Optional<PackagedHead> validate(Declaration declaration, Problems problems) {
        TypeElement type = declaration.type();
        HeadMethod method = declaration.headMethods().get(0);
        rules.checkClass(declaration, problems);
        Visibility.innermostWith(type, Modifier.PRIVATE)
                .ifPresent(
                        it ->
                                problems.add(
                                        Message.PRIVATE_TYPE,
                                        Location.of(type),
                                        it,
                                        type.getSimpleName()));
        for (String member : method.head().writtenMembers()) {
            problems.add(
                    Message.NO_EFFECT,
                    method.head().location(member),
                    member,
                    "the classes that use this head set it");
        }
        return rules.read(method, problems)
                .filter(head -> problems.allowGeneration())
                .map(
                        head ->
                                new PackagedHead(
                                        type,
                                        ClassName.get(type),
                                        Visibility.isPublic(type),
                                        head));
    }
}
