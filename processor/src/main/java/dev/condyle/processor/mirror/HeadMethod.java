package dev.condyle.processor.mirror;

import dev.condyle.Head;
import dev.condyle.Weight;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * A head method.
 *
 * @param element the method
 * @param head its {@code @Head} annotation
 * @param parameters its parameters
 * @param named its {@code @Named}, if any
 */
public record HeadMethod(
        ExecutableElement element,
        Mirror head,
        List<Parameter> parameters,
        Optional<Mirror> named) {

    /**
     * A parameter.
     *
     * @param element the parameter
     * @param weight its {@code @Weight} annotation, if any
     * @param named its {@code @Named} annotation, if any
     */
    public record Parameter(
            VariableElement element, Optional<Mirror> weight, Optional<Mirror> named) {

        static Parameter of(VariableElement element) {
            return new Parameter(
                    element, Mirror.find(element, Weight.class), SavedName.find(element));
        }

        /** Returns the name, which a class file may not contain. */
        public String name() {
            return element.getSimpleName().toString();
        }

        /** Returns the name in saved models. */
        public String savedName() {
            return SavedName.of(named, name());
        }

        Stream<Mirror> mirrors() {
            return Stream.concat(weight.stream(), named.stream());
        }
    }

    /** Returns the head methods of a class, in source order. */
    public static List<HeadMethod> of(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .flatMap(
                        method ->
                                Mirror.find(method, Head.class).map(it -> of(method, it)).stream())
                .toList();
    }

    private static HeadMethod of(ExecutableElement method, Mirror head) {
        return new HeadMethod(
                method,
                head,
                method.getParameters().stream().map(Parameter::of).toList(),
                SavedName.find(method));
    }

    /** Returns the name of the method. */
    public String name() {
        return element.getSimpleName().toString();
    }

    /** Returns the name in saved models, if the class has several heads. */
    public String savedName() {
        return SavedName.of(named, name());
    }

    /** Returns the name of the method after its class, such as {@code DigitProbe.logits}. */
    public String qualifiedName() {
        return element.getEnclosingElement().getSimpleName() + "." + name();
    }

    /** Returns the annotations of the method and its parameters. */
    Stream<Mirror> mirrors() {
        return Stream.of(
                        Stream.of(head),
                        named.stream(),
                        parameters.stream().flatMap(Parameter::mirrors))
                .flatMap(it -> it);
    }

    /** Returns whether all referenced types exist. */
    public boolean isWellFormed() {
        return mirrors().allMatch(Mirror::isWellFormed) && Resolution.isResolved(element);
    }
}
