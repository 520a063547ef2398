package dev.condyle.processor;

import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.LayerOrder;
import dev.condyle.Named;
import dev.condyle.NetworkSpec;
import dev.condyle.Weight;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The annotations of Condyle that the processor processes. */
final class OwnAnnotations {

    private static final String MAIN = "dev.condyle";
    private static final Set<String> OTHER_PACKAGES =
            Set.of("dev.condyle.feature", "dev.condyle.layer");
    private static final Set<String> OF_MAIN =
            names(Backbone.class, Forward.class, Head.class, Named.class, Weight.class);

    /** The annotations of networks and generated classes. */
    private static final Set<String> NOT_PROCESSED = names(LayerOrder.class, NetworkSpec.class);

    private OwnAnnotations() {}

    private static Set<String> names(Class<?>... annotations) {
        return Stream.of(annotations).map(Class::getCanonicalName).collect(Collectors.toSet());
    }

    /**
     * Returns the annotations declared by Condyle, in the form of a processor's supported types.
     */
    static Stream<String> declared() {
        return Stream.concat(
                Stream.concat(OF_MAIN.stream(), NOT_PROCESSED.stream()),
                OTHER_PACKAGES.stream().map(it -> it + ".*"));
    }

    /** Returns whether an annotation is one of them. */
    static boolean contain(TypeElement annotation) {
        if (!(annotation.getEnclosingElement() instanceof PackageElement owner)) {
            return false;
        }
        String name = owner.getQualifiedName().toString();
        return isPackage(name)
                && (!name.equals(MAIN)
                        || OF_MAIN.contains(annotation.getQualifiedName().toString()));
    }

    /** Returns whether an annotation is declared by Condyle, even if it is not processed. */
    static boolean declare(TypeElement annotation) {
        return annotation.getEnclosingElement() instanceof PackageElement owner
                && isPackage(owner.getQualifiedName().toString());
    }

    /** Returns whether a package contains such annotations. */
    static boolean isPackage(String name) {
        return name.equals(MAIN) || OTHER_PACKAGES.contains(name);
    }
}
