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
 * The top-level types being compiled, to detect name conflicts of generated classes. Class files
 * are ignored, since they may be the output of an earlier build.
 */
final class GeneratedNames {

    private final Set<String> taken = new HashSet<>();

    /** Adds the root elements of a round. */
    void addRoots(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                taken.add(type.getQualifiedName().toString());
            }
        }
    }

    /** Returns whether a type is being compiled. */
    boolean isSource(ClassName type) {
        return taken.contains(type.topLevelClassName().canonicalName());
    }

    /**
     * Reserves the names of the classes to generate, or reports the names that are already in use.
     */
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
