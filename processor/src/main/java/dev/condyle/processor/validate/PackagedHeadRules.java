package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Place;
import dev.condyle.processor.diagnostic.Problem;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.HeadMethod;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.HeadKind;
import dev.condyle.processor.model.PackagedHead;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What a class named by {@code @Head(by = ...)} must be; most often it is a class file. */
final class PackagedHeadRules {

    private static final String MEMBER = "by";

    private final HeadMethodRules methodRules = new HeadMethodRules();
    private final Visibility visibility;
    private final Compiled compiled;

    PackagedHeadRules(Visibility visibility, Compiled compiled) {
        this.visibility = visibility;
        this.compiled = compiled;
    }

    Optional<HeadKind> read(Mirror head, Problems problems) {
        Place place = head.place(MEMBER);
        TypeMirror named = head.type(MEMBER);
        List<HeadMethod> methods =
                named instanceof DeclaredType type
                        ? HeadMethod.of((TypeElement) type.asElement())
                        : List.of();
        if (methods.size() != 1) {
            problems.add(Message.BY_WITHOUT_HEAD, place, named);
            return Optional.empty();
        }
        TypeElement type = (TypeElement) ((DeclaredType) named).asElement();
        HeadMethod method = methods.get(0);
        if (method.head().written().stream().anyMatch(Declaration.LABELS::contains)) {
            problems.add(Message.BY_WITH_LABELS, place, method.qualifiedName());
            return Optional.empty();
        }
        boolean reached = checkReached(type, place, problems);
        return reached ? read(type, method, place, problems) : Optional.empty();
    }

    private Optional<HeadKind> read(
            TypeElement type, HeadMethod method, Place place, Problems problems) {
        Problems found = new Problems();
        Optional<HeadKind.Method> head =
                method.isWellFormed() ? methodRules.read(method, found) : Optional.empty();
        ClassName declared = ClassName.get(type);
        ClassName block = PackagedHead.block(declared);
        if (head.isEmpty()) {
            String fault =
                    found.all().stream()
                            .filter(it -> it.message().isError())
                            .findFirst()
                            .map(Problem::bareText)
                            .orElse("something that it names is not there");
            problems.add(Message.BY_WRONG, place, method.qualifiedName(), fault);
        } else if (!compiled.has(declared, block)) {
            problems.add(Message.BY_NOT_PROCESSED, place, type, block.simpleName());
        } else {
            return Optional.of(new HeadKind.Packaged(declared, block, head.get().weights()));
        }
        return Optional.empty();
    }

    private boolean checkReached(TypeElement type, Place place, Problems problems) {
        if (visibility.reaches(type, place.element())) {
            return true;
        }
        problems.add(
                Message.BY_NOT_VISIBLE,
                place,
                type,
                visibility.packageOf(place.element()),
                visibility.remedy(type, place.element()));
        return false;
    }
}
