package dev.condyle.processor.mirror;

import dev.condyle.Named;
import java.util.Optional;
import javax.lang.model.element.Element;

/** The {@link Named} annotation of an element. */
final class SavedName {

    private static final String MEMBER = "value";

    private SavedName() {}

    /** Finds the annotation on an element. */
    static Optional<Mirror> find(Element element) {
        return Mirror.find(element, Named.class);
    }

    static boolean is(Mirror mirror) {
        return mirror.qualifiedName().equals(Named.class.getCanonicalName());
    }

    /** Returns the name in saved models: the value of the annotation, or the declared name. */
    static String of(Optional<Mirror> named, String declared) {
        return named.map(it -> it.text(MEMBER)).orElse(declared);
    }
}
