package dev.condyle.processor;

import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Named;
import dev.condyle.Weight;
import java.util.Set;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The annotations of Condyle that the processor processes. */
final class OwnAnnotations {

    private static final String MAIN = "dev.condyle";
    private static final Set<String> PACKAGES =
            Set.of(MAIN, "dev.condyle.feature", "dev.condyle.layer");

    /** Other annotations in the main package are on networks and generated classes. */
    private static final Set<String> OF_MAIN =
            Set.of(
                    Backbone.class.getSimpleName(),
                    Forward.class.getSimpleName(),
                    Head.class.getSimpleName(),
                    Named.class.getSimpleName(),
                    Weight.class.getSimpleName());

    private OwnAnnotations() {}

    /** Returns whether an annotation is one of them. */
    static boolean contain(TypeElement annotation) {
        if (!(annotation.getEnclosingElement() instanceof PackageElement owner)) {
            return false;
        }
        String name = owner.getQualifiedName().toString();
        return isPackage(name)
                && (!name.equals(MAIN) || OF_MAIN.contains(annotation.getSimpleName().toString()));
    }

    /** Returns whether an annotation is declared by Condyle, even if it is not processed. */
    static boolean declare(TypeElement annotation) {
        return annotation.getEnclosingElement() instanceof PackageElement owner
                && isPackage(owner.getQualifiedName().toString());
    }

    /** Returns whether a package contains such annotations. */
    static boolean isPackage(String name) {
        return PACKAGES.contains(name);
    }
}
