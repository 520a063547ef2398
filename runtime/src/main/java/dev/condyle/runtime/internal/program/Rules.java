package dev.condyle.runtime.internal.program;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules for the methods of {@link ai.djl.ndarray.NDArray} and its internal interface. */
final class Rules {

    private static final Map<String, Rule> RULES = new HashMap<>();

    static {
        ArithmeticRules.addTo(RULES);
        ShapeRules.addTo(RULES);
        LayerRules.addTo(RULES);
    }

    private Rules() {}

    /** Returns the {@linkplain #name names} of the methods that have a rule. */
    static Set<String> methods() {
        return RULES.keySet();
    }

    /** Returns the rule for a method, or null. */
    static @Nullable Rule find(Method method) {
        return RULES.get(name(method));
    }

    /** Returns the name of a method with the simple names of its parameter types. */
    static String name(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }
}
