package dev.condyle.processor;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.validate.KnownTypes;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The classes that a compiler knows.
 *
 * @param sources the names of those that it compiles
 * @param elements finds those that it knows
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
