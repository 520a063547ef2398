package dev.condyle.processor;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Place;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.model.Network;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The top-level classes that are compiled, so that none is generated over another. Classes that
 * were compiled earlier do not count: the last build's own output is among them.
 */
final class GeneratedNames {

    private final Set<String> taken = new HashSet<>();

    /** Notes the classes of a round. */
    void note(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                taken.add(type.getQualifiedName().toString());
            }
        }
    }

    /** Takes the names of what is generated for a network, unless one is taken: a problem. */
    boolean claim(Network network, Problems problems) {
        boolean free = true;
        for (ClassName name : network.generated()) {
            if (!taken.add(name.canonicalName())) {
                problems.add(
                        Message.NAME_TAKEN,
                        Place.of(network.origin()),
                        name.canonicalName(),
                        network.declared().canonicalName());
                free = false;
            }
        }
        return free;
    }
}
