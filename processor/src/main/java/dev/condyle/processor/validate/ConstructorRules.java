package dev.condyle.processor.validate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Checks whether generated code can call {@code new Type()}. */
final class ConstructorRules {

    private final Visibility visibility;

    ConstructorRules(Visibility visibility) {
        this.visibility = visibility;
    }

    /**
     * The reason why a class cannot be instantiated.
     *
     * @param at the class, or the constructor that prevents it
     * @param text what is wrong with the class: "is abstract"
     * @param remedy how to fix it
     */
    record Fault(Element at, String text, String remedy) {}

    /**
     * Returns what prevents instantiation from the package of an element; empty if nothing does.
     */
    Optional<Fault> fault(TypeElement type, Element from) {
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            boolean isInterface = type.getKind().isInterface();
            return Optional.of(
                    new Fault(
                            type,
                            "is " + (isInterface ? "an interface" : "abstract"),
                            "use a concrete class"));
        }
        if (!visibility.isAccessible(type, from)) {
            return Optional.of(
                    new Fault(
                            type,
                            "is not accessible in package " + visibility.packageOf(from),
                            "make it " + visibility.requiredAccess(type, from)));
        }
        if (isInner(type)) {
            return Optional.of(new Fault(type, "is an inner class", "make it static"));
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of(
                    new Fault(type, "has type parameters", "use a class without type parameters"));
        }
        return faultOfConstructor(type, from);
    }

    private Optional<Fault> faultOfConstructor(TypeElement type, Element from) {
        List<ExecutableElement> constructors =
                ElementFilter.constructorsIn(type.getEnclosedElements());
        boolean fits =
                constructors.stream()
                        .filter(
                                it ->
                                        it.getParameters().isEmpty()
                                                && checkedExceptions(it).findAny().isEmpty())
                        .anyMatch(it -> visibility.isMemberAccessible(it, from));
        if (fits) {
            return Optional.empty();
        }
        Element at =
                constructors.stream()
                        .filter(it -> it.getParameters().isEmpty())
                        .findFirst()
                        .or(() -> constructors.stream().findFirst())
                        .map(Element.class::cast)
                        .orElse(type);
        return Optional.of(
                new Fault(
                        at,
                        "has no accessible no-argument constructor",
                        "add a "
                                + (visibility.samePackage(type, from) ? "non-private" : "public")
                                + " one that throws no checked exceptions"));
    }

    /** Returns the checked exceptions that a method or constructor declares. */
    static Stream<? extends TypeMirror> checkedExceptions(ExecutableElement executable) {
        return executable.getThrownTypes().stream().filter(it -> !isUnchecked(it));
    }

    private static boolean isUnchecked(TypeMirror thrown) {
        if (!(thrown instanceof DeclaredType declared)) {
            return false;
        }
        TypeElement type = (TypeElement) declared.asElement();
        return type.getQualifiedName().contentEquals("java.lang.RuntimeException")
                || type.getQualifiedName().contentEquals("java.lang.Error")
                || isUnchecked(type.getSuperclass());
    }

    private static boolean isInner(TypeElement type) {
        for (Element at = type; at instanceof TypeElement outer; at = at.getEnclosingElement()) {
            if (outer.getNestingKind() == NestingKind.MEMBER
                    && !outer.getModifiers().contains(Modifier.STATIC)) {
                return true;
            }
        }
        return false;
    }
}
