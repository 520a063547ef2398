package dev.condyle.processor;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.validate.KnownTypes;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The types known to the compiler.
 *
 * @param sources the names of the types being compiled
 * @param elements the utility that looks up types
 */
record CompiledTypes(GeneratedNames sources, Elements elements) implements KnownTypes {

    @Override
    public boolean isSource(ClassName type) {
        return sources.isSource(type);
    }

    @Override
    public Optional<TypeElement> find(ClassName type) {
        return Optional.ofNullable(elements.getTypeElement(type.canonicalName()));
    }
}
