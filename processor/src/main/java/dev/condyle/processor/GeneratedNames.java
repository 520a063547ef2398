package dev.condyle.processor;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.model.GenerationTarget;
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
    void addRoots(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                taken.add(type.getQualifiedName().toString());
            }
        }
    }

    /** Whether a class is among those that are compiled. */
    boolean isSource(ClassName type) {
        return taken.contains(type.topLevelClassName().canonicalName());
    }

    /** Takes the names of what is generated for a class, unless one is taken: a problem. */
    boolean claim(GenerationTarget generation, Problems problems) {
        boolean free = true;
        for (ClassName name : generation.generated()) {
            if (!taken.add(name.canonicalName())) {
                problems.add(
                        Message.NAME_TAKEN,
                        Location.of(generation.origin()),
                        name.canonicalName(),
                        generation.declared().canonicalName());
                free = false;
            }
        }
        return free;
    }
}
