package dev.condyle.processor.validate;

import dev.condyle.NetworkSpec;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Place;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Which classes may stand as {@code network}: read from their annotation, never loaded. */
final class NetworkClassRules {

    private static final String MEMBER = "network";
    private static final String NETWORK = "dev.condyle.runtime.network.Network";

    private final Visibility visibility;

    NetworkClassRules(Visibility visibility) {
        this.visibility = visibility;
    }

    /** Whether a backbone names a network. */
    static boolean isNamed(Mirror backbone) {
        return backbone.type(MEMBER).getKind() != TypeKind.VOID;
    }

    /** Reads the network that a backbone names. */
    Optional<PictureSpec> read(Mirror backbone, Problems problems) {
        Place place = backbone.place(MEMBER);
        TypeMirror named = backbone.type(MEMBER);
        if (!isNetwork(named)) {
            problems.add(Message.NOT_A_NETWORK, place, named);
            return Optional.empty();
        }
        TypeElement type = (TypeElement) ((DeclaredType) named).asElement();
        boolean made = checkMade(type, place, problems);
        Optional<Mirror> spec = Mirror.find(type, NetworkSpec.class);
        if (spec.isEmpty()) {
            problems.add(Message.NETWORK_WITHOUT_SPEC, place, type.getSimpleName());
            return Optional.empty();
        }
        Optional<String> fault = SpecReader.fault(spec.get());
        if (fault.isPresent()) {
            problems.add(Message.SPEC_WRONG, place, type.getSimpleName(), fault.get());
            return Optional.empty();
        }
        return made ? Optional.of(SpecReader.read(type, spec.get())) : Optional.empty();
    }

    private static boolean isNetwork(TypeMirror mirror) {
        if (!(mirror instanceof DeclaredType declared)) {
            return false;
        }
        TypeElement type = (TypeElement) declared.asElement();
        return type.getQualifiedName().contentEquals(NETWORK)
                || Stream.concat(type.getInterfaces().stream(), Stream.of(type.getSuperclass()))
                        .anyMatch(NetworkClassRules::isNetwork);
    }

    /** Checks that generated code can write {@code new Type()}. */
    private boolean checkMade(TypeElement type, Place place, Problems problems) {
        Element from = place.element();
        String fault;
        String remedy;
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            fault = "is " + (type.getKind().isInterface() ? "an interface" : "abstract");
            remedy = "name a class that is not";
        } else if (!visibility.reaches(type, from)) {
            fault = "cannot be named in package " + visibility.packageOf(from);
            remedy = "make it " + visibility.remedy(type, from);
        } else if (isInner(type)) {
            fault = "is an inner class";
            remedy = "make it static";
        } else if (!type.getTypeParameters().isEmpty()) {
            fault = "has type parameters";
            remedy = "name a class that has none";
        } else if (!hasConstructor(type, from)) {
            fault = "has no constructor without arguments that it can call";
            remedy = "add a public one, without checked exceptions";
        } else {
            return true;
        }
        problems.add(Message.NETWORK_NOT_MADE, place, type.getSimpleName(), fault, remedy);
        return false;
    }

    private static boolean isInner(TypeElement type) {
        for (Element at = type; at instanceof TypeElement outer; at = at.getEnclosingElement()) {
            if (outer.getNestingKind() == NestingKind.MEMBER
                    && !outer.getModifiers().contains(Modifier.STATIC)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasConstructor(TypeElement type, Element from) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(it -> it.getParameters().isEmpty() && it.getThrownTypes().isEmpty())
                .anyMatch(it -> visibility.reachesMember(it, from));
    }
}
