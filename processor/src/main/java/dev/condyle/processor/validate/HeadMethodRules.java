package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.HeadMethod;
import dev.condyle.processor.mirror.HeadMethod.Parameter;
import dev.condyle.processor.mirror.TypeNames;
import dev.condyle.processor.model.HeadKind;
import dev.condyle.processor.model.HeadWeightModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Validates a head method and its class. */
final class HeadMethodRules {

    private static final String ARRAY = "ai.djl.ndarray.NDArray";
    private static final Set<String> ARRAY_TYPES =
            Set.of(ARRAY, "ai.djl.ndarray.NDList", "ai.djl.nn.Parameter");

    private final HeadWeightRules weightRules = new HeadWeightRules();

    /** Reports weights outside head methods, and static arrays. */
    void checkClass(Declaration declaration, Problems problems) {
        declaration
                .misplacedWeights()
                .forEach(it -> problems.add(Message.WEIGHT_OUTSIDE_HEAD, it.location()));
        if (declaration.headMethods().isEmpty()) {
            return;
        }
        for (VariableElement field :
                ElementFilter.fieldsIn(declaration.type().getEnclosedElements())) {
            if (field.getModifiers().contains(Modifier.STATIC) && containsArrays(field.asType())) {
                problems.add(Message.STATIC_ARRAY, Location.of(field), field.getSimpleName());
            }
        }
    }

    private static boolean containsArrays(TypeMirror type) {
        return type instanceof ArrayType array
                ? containsArrays(array.getComponentType())
                : ARRAY_TYPES.contains(TypeNames.of(type));
    }

    /** Reads a head; empty if generated code cannot call it or its weights are invalid. */
    Optional<HeadKind.Method> read(HeadMethod method, Problems problems) {
        boolean callable = checkMethod(method, problems) & checkFeatures(method, problems);
        NamedRules.checkWeights(weights(method), problems);
        List<HeadWeightModel> weights = new ArrayList<>();
        for (Parameter parameter : weights(method)) {
            readWeight(parameter, problems).ifPresent(weights::add);
        }
        if (!callable || weights.size() < weights(method).size()) {
            return Optional.empty();
        }
        TypeElement owner = (TypeElement) method.element().getEnclosingElement();
        return Optional.of(new HeadKind.Method(ClassName.get(owner), method.name(), weights));
    }

    /** Returns the location of the first weight whose shape depends on the features. */
    static Optional<Location> features(HeadMethod method) {
        return method.parameters().stream()
                .flatMap(it -> it.weight().stream())
                .filter(HeadWeightRules::needsFeatures)
                .findFirst()
                .map(it -> it.location("value"));
    }

    private static boolean checkMethod(HeadMethod method, Problems problems) {
        Location location = Location.of(method.element());
        String name = method.name();
        Set<Modifier> modifiers = method.element().getModifiers();
        int before = problems.all().size();
        if (!modifiers.contains(Modifier.STATIC)) {
            problems.add(Message.HEAD_NOT_STATIC, location, name);
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            problems.add(Message.HEAD_PRIVATE, location, name);
        }
        TypeMirror result = method.element().getReturnType();
        if (!ARRAY.equals(TypeNames.of(result))) {
            problems.add(Message.HEAD_RETURN, location, name, result);
        }
        ConstructorRules.checkedExceptions(method.element())
                .findFirst()
                .ifPresent(it -> problems.add(Message.HEAD_THROWS, location, name, it));
        return problems.all().size() == before;
    }

    private static boolean checkFeatures(HeadMethod method, Problems problems) {
        if (method.parameters().isEmpty()) {
            problems.add(Message.HEAD_FEATURES, Location.of(method.element()), method.name());
            return false;
        }
        Parameter first = method.parameters().get(0);
        if (first.weight().isPresent()) {
            problems.add(Message.HEAD_FEATURES, first.weight().get().location(), method.name());
        } else if (!ARRAY.equals(TypeNames.of(first.element().asType()))) {
            problems.add(Message.HEAD_FEATURES, Location.of(first.element()), method.name());
        } else {
            return true;
        }
        return false;
    }

    /** Returns the parameters after the first one, which are the weights. */
    private static List<Parameter> weights(HeadMethod method) {
        return method.parameters().stream().skip(1).toList();
    }

    private Optional<HeadWeightModel> readWeight(Parameter parameter, Problems problems) {
        TypeMirror type = parameter.element().asType();
        if (parameter.weight().isEmpty()) {
            Location location = Location.of(parameter.element());
            problems.add(Message.WEIGHT_MISSING, location, parameter.name());
            return Optional.empty();
        }
        Optional<HeadWeightModel> weight =
                weightRules.read(parameter.savedName(), parameter.weight().get(), problems);
        if (!ARRAY.equals(TypeNames.of(type))) {
            Location location = parameter.weight().get().location();
            problems.add(Message.WEIGHT_TYPE, location, parameter.name(), type);
            return Optional.empty();
        }
        return weight;
    }
}
