package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.DeclarationReader;
import dev.condyle.processor.mirror.HeadMethod;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.HeadKind;
import dev.condyle.processor.model.PackagedHead;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Validates the class of {@code @Head(by = ...)}, which usually comes from a class file. */
final class PackagedHeadRules {

    private static final String MEMBER = "by";

    private final DeclarationReader reader = new DeclarationReader();
    private final HeadMethodRules methodRules = new HeadMethodRules();
    private final Visibility visibility;
    private final KnownTypes compiled;

    PackagedHeadRules(Visibility visibility, KnownTypes compiled) {
        this.visibility = visibility;
        this.compiled = compiled;
    }

    Optional<HeadKind> read(Mirror head, Problems problems) {
        Location location = head.location(MEMBER);
        TypeMirror named = head.type(MEMBER);
        Optional<Declaration> owner =
                named instanceof DeclaredType type
                        ? Optional.of(reader.read((TypeElement) type.asElement()))
                                .filter(it -> it.headMethods().size() == 1)
                        : Optional.empty();
        if (owner.isEmpty()) {
            problems.add(Message.REUSED_HEAD_MISSING, location, named);
            return Optional.empty();
        }
        HeadMethod method = owner.get().headMethods().get(0);
        if (method.head().writtenMembers().stream().anyMatch(Declaration.LABELS::contains)) {
            problems.add(Message.REUSED_HEAD_WITH_LABELS, location, method.qualifiedName());
            return Optional.empty();
        }
        if (owner.get().hasBackbone()) {
            problems.add(Message.REUSED_HEAD_OF_NETWORK, location, method.qualifiedName());
            return Optional.empty();
        }
        boolean accessible = checkAccess(owner.get().type(), location, problems);
        return accessible ? read(owner.get(), method, location, problems) : Optional.empty();
    }

    /**
     * Reads the head; empty if it has errors. Errors in source code are reported in its own class.
     */
    private Optional<HeadKind> read(
            Declaration owner, HeadMethod method, Location location, Problems problems) {
        Problems found = new Problems();
        methodRules.checkClass(owner, found);
        Optional<HeadKind.Method> head =
                method.isWellFormed() && owner.isPackagedHead()
                        ? methodRules.read(method, found)
                        : Optional.empty();
        TypeElement type = owner.type();
        ClassName declared = ClassName.get(type);
        ClassName block = PackagedHead.block(declared);
        if (head.isEmpty() || !found.allowGeneration()) {
            if (!compiled.isSource(declared)) {
                String fault = UnitRules.fault(found);
                problems.add(Message.REUSED_HEAD_INVALID, location, method.qualifiedName(), fault);
            }
        } else if (!compiled.canReference(declared, block)) {
            problems.add(Message.REUSED_HEAD_NOT_PROCESSED, location, type, block.simpleName());
        } else {
            return Optional.of(new HeadKind.Packaged(declared, block, head.get().weights()));
        }
        return Optional.empty();
    }

    private boolean checkAccess(TypeElement type, Location location, Problems problems) {
        if (visibility.isAccessible(type, location.element())) {
            return true;
        }
        problems.add(
                Message.REUSED_HEAD_NOT_VISIBLE,
                location,
                type,
                visibility.packageOf(location.element()),
                visibility.requiredAccess(type, location.element()));
        return false;
    }
}
