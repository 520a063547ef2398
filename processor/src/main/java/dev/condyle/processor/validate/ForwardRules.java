package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.FieldDeclaration;
import dev.condyle.processor.mirror.MethodDeclaration;
import dev.condyle.processor.mirror.TypeNames;
import dev.condyle.processor.model.ForwardMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Validates the {@code @Forward} method of a class. */
final class ForwardRules {

    private static final String ARRAY = "ai.djl.ndarray.NDArray";
    private static final String LIST = "ai.djl.ndarray.NDList";

    private final ConstructorRules constructorRules;

    ForwardRules(Visibility visibility) {
        constructorRules = new ConstructorRules(visibility);
    }

    /** Reads the first {@code @Forward} method of a class, if there is one. */
    Optional<ForwardMethod> read(Declaration declaration, Problems problems) {
        if (declaration.forwards().isEmpty()) {
            return Optional.empty();
        }
        MethodDeclaration method = declaration.forwards().get(0);
        TypeElement type = declaration.type();
        declaration.forwards().stream()
                .skip(1)
                .forEach(
                        it ->
                                problems.add(
                                        Message.SEVERAL_FORWARDS,
                                        it.annotation().location(),
                                        it.name(),
                                        method.name()));
        if (!declaration.hasBackbone()) {
            problems.add(
                    Message.FORWARD_WITHOUT_BACKBONE,
                    method.annotation().location(),
                    type.getSimpleName());
        }
        if (type.getKind() != ElementKind.CLASS) {
            problems.add(
                    Message.FORWARD_OUTSIDE_CLASS,
                    method.annotation().location(),
                    type.getSimpleName());
            return Optional.empty();
        }
        // ClassRules reports these classes.
        if (Visibility.innermostWith(type, Modifier.PRIVATE).isEmpty()
                && type.getTypeParameters().isEmpty()) {
            checkInstances(type, problems);
        }
        Stream.of(declaration.fields(), declaration.branches(), declaration.headFields())
                .flatMap(List::stream)
                .forEach(field -> checkField(field, problems));
        checkModifiers(method, problems);
        checkThrows(method, problems);
        checkReturn(method, problems);
        return parameters(method, declaration.branches().size(), problems)
                .map(arrays -> new ForwardMethod(method.name(), arrays));
    }

    private void checkInstances(TypeElement type, Problems problems) {
        constructorRules
                .fault(type, type)
                .ifPresent(
                        it ->
                                problems.add(
                                        Message.FORWARD_NOT_INSTANTIABLE,
                                        Location.of(it.at()),
                                        type.getSimpleName(),
                                        it.text(),
                                        it.remedy()));
    }

    /** Checks a field, which each pass assigns from another class of the package. */
    private static void checkField(FieldDeclaration field, Problems problems) {
        for (Modifier modifier : List.of(Modifier.PRIVATE, Modifier.FINAL)) {
            if (field.element().getModifiers().contains(modifier)) {
                problems.add(
                        Message.FORWARD_FIELD,
                        Location.of(field.element()),
                        field.name(),
                        modifier);
            }
        }
    }

    private static void checkModifiers(MethodDeclaration method, Problems problems) {
        for (Modifier modifier : List.of(Modifier.STATIC, Modifier.PRIVATE, Modifier.ABSTRACT)) {
            if (method.element().getModifiers().contains(modifier)) {
                problems.add(
                        Message.FORWARD_MODIFIER,
                        Location.of(method.element()),
                        method.name(),
                        modifier);
            }
        }
    }

    private void checkThrows(MethodDeclaration method, Problems problems) {
        ConstructorRules.checkedExceptions(method.element())
                .findFirst()
                .ifPresent(
                        it ->
                                problems.add(
                                        Message.FORWARD_THROWS,
                                        Location.of(method.element()),
                                        method.name(),
                                        it));
    }

    private static void checkReturn(MethodDeclaration method, Problems problems) {
        TypeMirror type = method.element().getReturnType();
        if (!ARRAY.equals(TypeNames.of(type))) {
            problems.add(
                    Message.FORWARD_RETURN,
                    Location.of(method.element()),
                    method.name(),
                    text(type));
        }
    }

    /** Returns the number of array parameters, or 0 for a list. */
    private static Optional<Integer> parameters(
            MethodDeclaration method, int inputs, Problems problems) {
        ExecutableElement element = method.element();
        List<String> types =
                element.getParameters().stream().map(it -> TypeNames.of(it.asType())).toList();
        if (types.equals(List.of(LIST))) {
            return Optional.of(0);
        }
        Optional<? extends VariableElement> invalid =
                element.getParameters().stream()
                        .filter(it -> !ARRAY.equals(TypeNames.of(it.asType())))
                        .findFirst();
        if (invalid.isPresent() || types.isEmpty()) {
            String found =
                    element.getParameters().stream()
                            .map(it -> text(it.asType()))
                            .collect(Collectors.joining(", ", "(", ")"));
            problems.add(
                    Message.FORWARD_PARAMETERS,
                    invalid.map(Location::of).orElse(Location.of(element)),
                    method.name(),
                    found);
            return Optional.empty();
        }
        if (inputs > 1) {
            return severalParameters(method, types.size(), inputs, problems);
        }
        if (types.size() > 1) {
            problems.add(
                    Message.FORWARD_COUNT,
                    Location.of(element.getParameters().get(1)),
                    method.name(),
                    types.size());
            return Optional.empty();
        }
        return Optional.of(types.size());
    }

    private static Optional<Integer> severalParameters(
            MethodDeclaration method, int arrays, int inputs, Problems problems) {
        if (arrays != inputs) {
            problems.add(
                    Message.BRANCH_FORWARD,
                    Location.of(method.element()),
                    inputs,
                    method.name(),
                    arrays);
            return Optional.empty();
        }
        return Optional.of(arrays);
    }

    /** Returns a type as in source code, without packages. */
    private static String text(TypeMirror type) {
        return Stream.of(type.toString().split("(?<=[<>,\\[\\] ])"))
                .map(it -> it.replaceFirst("^[a-z_0-9.]*\\.(?=[A-Z])", ""))
                .collect(Collectors.joining());
    }
}
