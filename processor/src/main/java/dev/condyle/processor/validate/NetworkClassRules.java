package dev.condyle.processor.validate;

import dev.condyle.NetworkSpec;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Validates the class in the member {@code network} by its annotation, without loading it. */
final class NetworkClassRules {

    private static final String MEMBER = "network";
    private static final String NETWORK = "dev.condyle.runtime.network.Network";

    private final ConstructorRules constructorRules;

    NetworkClassRules(Visibility visibility) {
        constructorRules = new ConstructorRules(visibility);
    }

    /** Returns whether a backbone has a network. */
    static boolean hasNetwork(Mirror backbone) {
        return backbone.type(MEMBER).getKind() != TypeKind.VOID;
    }

    /** Reads the network of a backbone. */
    Optional<NetworkDescription> read(Mirror backbone, Problems problems) {
        Location location = backbone.location(MEMBER);
        TypeMirror named = backbone.type(MEMBER);
        if (!isNetwork(named)) {
            problems.add(Message.NOT_A_NETWORK, location, named);
            return Optional.empty();
        }
        TypeElement type = (TypeElement) ((DeclaredType) named).asElement();
        boolean instantiable = checkInstantiable(type, location, problems);
        Optional<Mirror> spec = Mirror.find(type, NetworkSpec.class);
        if (spec.isEmpty()) {
            problems.add(Message.NETWORK_WITHOUT_SPEC, location, type.getSimpleName());
            return Optional.empty();
        }
        Optional<String> fault = SpecReader.fault(spec.get());
        if (fault.isPresent()) {
            problems.add(Message.INVALID_SPEC, location, type.getSimpleName(), fault.get());
            return Optional.empty();
        }
        return instantiable ? Optional.of(SpecReader.read(type, spec.get())) : Optional.empty();
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

    private boolean checkInstantiable(TypeElement type, Location location, Problems problems) {
        Optional<ConstructorRules.Fault> fault = constructorRules.fault(type, location.element());
        fault.ifPresent(
                it ->
                        problems.add(
                                Message.NETWORK_NOT_INSTANTIABLE,
                                location,
                                type.getSimpleName(),
                                it.text(),
                                it.remedy()));
        return fault.isEmpty();
    }
}
