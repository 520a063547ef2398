package dev.condyle.runtime.internal.program;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDArrayEx;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule records operations that compute the same as the engine, for any number of examples. */
class RulesTest {

    private static final Map<String, List<Comparison.Pass>> CASES = cases();

    private static Map<String, List<Comparison.Pass>> cases() {
        Cases cases = new Cases();
        ArithmeticCases.addTo(cases);
        ShapeCases.addTo(cases);
        LayerCases.addTo(cases);
        return cases.passes();
    }

    @Test
    void everyRuleHasACase() {
        Set<String> methods = new TreeSet<>(Rules.methods());
        methods.addAll(replacedDefaults(NDArray.class, PtNDArray.class));
        methods.addAll(replacedDefaults(NDArrayEx.class, PtNDArrayEx.class));
        assertEquals(String.join("\n", methods), String.join("\n", new TreeSet<>(CASES.keySet())));
    }

    /** A recorded array runs the default implementations of methods without a rule. */
    private static Set<String> replacedDefaults(Class<?> type, Class<?> engine) {
        return Arrays.stream(type.getMethods())
                .filter(Method::isDefault)
                .filter(method -> !isSameIn(engine, method))
                .map(Rules::name)
                .collect(Collectors.toSet());
    }

    private static boolean isSameIn(Class<?> engine, Method method) {
        try {
            return engine.getMethod(method.getName(), method.getParameterTypes()).isDefault();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> programsComputeTheSameAsTheEngine() {
        return CASES.entrySet().stream()
                .map(
                        it ->
                                DynamicTest.dynamicTest(
                                        it.getKey(), () -> check(it.getKey(), it.getValue())));
    }

    private static void check(String rule, List<Comparison.Pass> passes) {
        assertAll(
                rule,
                IntStream.range(0, passes.size())
                        .mapToObj(
                                i ->
                                        () ->
                                                assertDoesNotThrow(
                                                        () -> Comparison.check(passes.get(i)),
                                                        "case " + i)));
    }
}
