package dev.condyle.processor;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.model.GenerationTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<ClassName> conflicts =
                generation.generated().stream()
                        .filter(it -> taken.contains(it.canonicalName()))
                        .toList();
        for (ClassName name : conflicts) {
            problems.add(
                    Message.NAME_TAKEN,
                    Location.of(generation.origin()),
                    name.canonicalName(),
                    generation.declared().canonicalName());
        }
        if (conflicts.isEmpty()) {
            claimFree(generation);
        }
        return conflicts.isEmpty();
    }

    /** Reserves the names that are not yet in use, and returns them without their package. */
    Set<String> claimFree(GenerationTarget generation) {
        return generation.generated().stream()
                .filter(it -> taken.add(it.canonicalName()))
                .map(ClassName::simpleName)
                .collect(Collectors.toSet());
    }
}
