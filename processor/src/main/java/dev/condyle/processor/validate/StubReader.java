package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.condyle.Head.Task;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.FieldDeclaration;
import dev.condyle.processor.mirror.HeadMethod;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.mirror.RecordDeclaration;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.StubHead;
import dev.condyle.processor.model.StubModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads the types of a class with errors, as far as they are known, so that uses of its generated
 * classes do not cause further errors.
 */
public final class StubReader {

    private final Visibility visibility;

    /**
     * Creates a reader.
     *
     * @param visibility checks access to classes
     */
    public StubReader(Visibility visibility) {
        this.visibility = visibility;
    }

    /** Reads a network whose head is unknown. */
    public Optional<StubModel> readWithHead(Declaration declaration) {
        Map<String, StubHead> heads = Map.of(HeadModel.ONLY, StubHead.multiClass(ClassName.OBJECT));
        return Optional.of(network(declaration, heads));
    }

    /**
     * Reads a network whose labels are unknown where they seem to be learned, as {@link
     * #read(Declaration)}.
     */
    public Optional<StubModel> readWithUnknownLabels(Declaration declaration) {
        return read(declaration, ClassName.OBJECT);
    }

    /** Reads a network or a reusable head; empty if no class would be generated for it. */
    public Optional<StubModel> read(Declaration declaration) {
        return read(declaration, ClassName.get(String.class));
    }

    private Optional<StubModel> read(Declaration declaration, TypeName learned) {
        TypeElement type = declaration.type();
        if (declaration.isPackagedHead()) {
            return Optional.of(
                    stub(type, StubModel.Kind.HEAD, ClassName.OBJECT, Map.of(), Map.of()));
        }
        boolean relevant =
                declaration.hasBackbone()
                        || declaration.head().isPresent()
                        || !declaration.fields().isEmpty()
                        || !declaration.forwards().isEmpty();
        return relevant
                ? Optional.of(network(declaration, heads(declaration, learned)))
                : Optional.empty();
    }

    private StubModel network(Declaration declaration, Map<String, StubHead> heads) {
        TypeElement type = declaration.type();
        Map<String, TypeName> inputs = new LinkedHashMap<>();
        for (FieldDeclaration branch : declaration.branches()) {
            inputs.put(branch.name(), input(branch.backbone().orElseThrow(), type));
        }
        TypeName input = declaration.backbone().map(it -> input(it, type)).orElse(ClassName.OBJECT);
        return stub(type, StubModel.Kind.NETWORK, input, inputs, heads);
    }

    /** Reads a record of feature columns; empty if no class would be generated for it. */
    public Optional<StubModel> read(RecordDeclaration declaration) {
        TypeElement type = declaration.type();
        boolean accessible = visibility.isAccessible(type, type);
        boolean features = declaration.features().isPresent();
        return (features || type.getKind() == ElementKind.RECORD) && accessible
                ? Optional.of(stub(type, StubModel.Kind.RECORD, type(type), Map.of(), Map.of()))
                : Optional.empty();
    }

    private static StubModel stub(
            TypeElement type,
            StubModel.Kind kind,
            TypeName input,
            Map<String, TypeName> inputs,
            Map<String, StubHead> heads) {
        return new StubModel(
                type,
                ClassName.get(type),
                Visibility.isPublic(type),
                kind,
                input,
                components(inputs),
                components(heads));
    }

    /** Returns the types whose names are possible as components of a record. */
    private static <T> Map<String, T> components(Map<String, T> all) {
        Map<String, T> components = new LinkedHashMap<>();
        all.entrySet().stream()
                .limit(HeadNameRules.MAX_COMPONENTS)
                .forEach(it -> components.put(component(it.getKey()), it.getValue()));
        return components;
    }

    /** Returns a name, or a similar one if it is not possible as a component. */
    private static String component(String name) {
        return HeadNameRules.isComponent(name) ? name : name + "_";
    }

    private Map<String, StubHead> heads(Declaration declaration, TypeName learned) {
        Map<String, StubHead> heads = new LinkedHashMap<>();
        TypeElement type = declaration.type();
        declaration.classHead().ifPresent(it -> heads.put(HeadModel.ONLY, head(it, learned, type)));
        if (declaration.classHead().isPresent()) {
            return heads;
        }
        for (FieldDeclaration field : declaration.headFields()) {
            heads.put(field.name(), head(field.head().orElseThrow(), learned, type));
        }
        for (HeadMethod method : declaration.headMethods()) {
            heads.put(method.name(), head(method.head(), learned, type));
        }
        return heads;
    }

    private StubHead head(Mirror head, TypeName learned, TypeElement from) {
        if (!head.isWellFormed()) {
            return StubHead.multiClass(ClassName.OBJECT);
        }
        Task task = TaskRules.of(head);
        if (task == Task.REGRESSION) {
            List<String> outputs = OutputRules.possible(head);
            return new StubHead(
                    task,
                    ClassName.get(Double.class),
                    head.strings("outputs").size() > 1 ? outputs : List.of());
        }
        TypeName label = TaskRules.learnsLabels(head) ? learned : label(head, task, from);
        return new StubHead(task, label, List.of());
    }

    private TypeName label(Mirror head, Task task, TypeElement from) {
        List<String> sources =
                head.writtenMembers().stream().filter(Declaration.LABELS::contains).toList();
        if (sources.isEmpty() && task == Task.BINARY) {
            return ClassName.get(Boolean.class);
        }
        if (sources.size() != 1) {
            return ClassName.OBJECT;
        }
        return switch (sources.get(0)) {
            case "labels" -> type(head.type("labels"), from);
            case "classes" -> ClassName.get(Integer.class);
            default -> ClassName.get(String.class);
        };
    }

    private TypeName input(Mirror backbone, TypeElement from) {
        return backbone.isWellFormed() ? type(backbone.type("input"), from) : ClassName.OBJECT;
    }

    /** Returns a type that can be a type argument, or else {@code Object}. */
    private TypeName type(TypeMirror mirror, TypeElement from) {
        if (mirror instanceof ArrayType array
                && array.getComponentType() instanceof PrimitiveType) {
            return TypeName.get(mirror);
        }
        return mirror instanceof DeclaredType declared
                        && visibility.isAccessible((TypeElement) declared.asElement(), from)
                ? type((TypeElement) declared.asElement())
                : ClassName.OBJECT;
    }

    private static TypeName type(TypeElement type) {
        TypeName[] any =
                type.getTypeParameters().stream()
                        .map(it -> WildcardTypeName.subtypeOf(ClassName.OBJECT))
                        .toArray(TypeName[]::new);
        ClassName raw = ClassName.get(type);
        return any.length == 0 ? raw : ParameterizedTypeName.get(raw, any);
    }
}
