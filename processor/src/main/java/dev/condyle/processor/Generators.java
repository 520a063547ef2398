package dev.condyle.processor;

import dev.condyle.processor.generate.Generator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The generators of one round of a compiler, one for each package. Looking up a type that does not
 * exist is slow.
 */
final class Generators {

    private final Elements elements;
    private final Map<PackageElement, Generator> generators = new HashMap<>();

    Generators(Elements elements) {
        this.elements = elements;
    }

    /** Returns the generator for a class. */
    Generator of(TypeElement type) {
        return generators.computeIfAbsent(elements.getPackageOf(type), this::create);
    }

    private Generator create(PackageElement owner) {
        ModuleElement module = elements.getModuleOf(owner);
        String generated = CondyleProcessor.GENERATED;
        TypeElement found =
                module == null
                        ? elements.getTypeElement(generated)
                        : elements.getTypeElement(module, generated);
        return new Generator(CondyleProcessor.class.getName(), found != null, hidden(owner));
    }

    /** Returns the types of {@code java.lang} that are shadowed by types in a package. */
    private Set<String> hidden(PackageElement owner) {
        String prefix = owner.isUnnamed() ? "" : owner.getQualifiedName() + ".";
        return Generator.JAVA_LANG.stream()
                .filter(name -> elements.getTypeElement(prefix + name) != null)
                .collect(Collectors.toSet());
    }
}
