package dev.condyle.runtime.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import dev.condyle.Weight;
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Initial values of heads and the arguments they reject. */
class HeadsTest {

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void weightsOfAMethodHaveTheDeclaredShapesAndTypes() {
        Block head =
                method((features, weights) -> features.matMul(weights.get(0)).add(weights.get(1)))
                        .addWeight(
                                "kernel", FanInitializer.glorot(), Weight.FEATURES, Weight.CLASSES)
                        .addWeight("bias", Initializer.ONES, Weight.CLASSES)
                        .build();
        Map<String, Parameter> parameters = initialized(head, 1, 7);

        assertEquals(new Shape(7, 4), parameters.get("kernel").getShape());
        assertEquals(Parameter.Type.WEIGHT, parameters.get("kernel").getType());
        assertEquals(new Shape(4), parameters.get("bias").getShape());
        assertEquals(Parameter.Type.BIAS, parameters.get("bias").getType());
        assertArrayEquals(new float[] {1, 1, 1, 1}, values(parameters.get("bias")));
        assertEquals(new Shape(3, 4), head.getOutputShapes(new Shape[] {new Shape(3, 7)})[0]);
        assertEquals(new Shape(3, 4), forward(head, new Shape(3, 7)).getShape());
    }

    @Test
    void fansMatchKeras() {
        assertLimit(Math.sqrt(6.0 / (300 + 20)), FanInitializer.glorot(), 300, 20);
        assertLimit(Math.sqrt(6.0 / 300), FanInitializer.he(), 300, 20);
        assertLimit(Math.sqrt(6.0 / (3 * 5 * (20 + 30))), FanInitializer.glorot(), 3, 5, 20, 30);
        assertLimit(Math.sqrt(6.0 / (3 * 5 * 20)), FanInitializer.he(), 3, 5, 20, 30);
        assertLimit(Math.sqrt(6.0 / 4000), FanInitializer.glorot(), 2000);
        assertLimit(Math.sqrt(6.0 / 2000), FanInitializer.he(), 2000);
    }

    private void assertLimit(double limit, Initializer initializer, long... shape) {
        NDArray values = initializer.initialize(manager, new Shape(shape), DataType.FLOAT32);
        float most = values.abs().max().getFloat();
        assertTrue(most <= limit && most > 0.98 * limit, most + " is not just below " + limit);
        assertEquals(limit * limit / 3, values.square().mean().getFloat(), 0.07 * limit * limit);
    }

    @Test
    void aHeadThatDoesNotReturnLogitsIsReportedWithAllShapes() {
        MethodHead transposed =
                method((features, weights) -> weights.get(0).matMul(features.transpose()))
                        .addWeight("kernel", Initializer.ONES, Weight.CLASSES, Weight.FEATURES)
                        .build();
        assertEquals(
                "Probe.logits returns shape (4, 2) for features of shape (2, 7) and weights kernel"
                        + " (4, 7). Logits must have the shape (2, 4), that is, (N, CLASSES).",
                refused(transposed, 1, 7));
        assertEquals(
                "Probe.logits returns null for features of shape (2, 7). Logits must have the"
                        + " shape (2, 4), that is, (N, CLASSES).",
                refused(method((features, weights) -> null).build(), 1, 7));
    }

    @Test
    void aFailingHeadIsReportedWithAllShapes() {
        MethodHead head =
                method((features, weights) -> features.matMul(weights.get(0)))
                        .addWeight("kernel", Initializer.ONES, 6, Weight.CLASSES)
                        .build();
        String message = refused(head, 1, 7);
        assertTrue(
                message.startsWith(
                        "Probe.logits fails for features of shape (2, 7) and weights kernel (6, 4): "),
                message);
    }

    @Test
    void featuresConstantRequiresFeatureVectors() {
        MethodHead head =
                method((features, weights) -> features)
                        .addWeight("kernel", Initializer.ONES, Weight.FEATURES, Weight.CLASSES)
                        .build();
        assertEquals(
                "Probe.logits: the shape of kernel uses FEATURES, which requires a"
                        + " feature vector, but the features have the shape (1, 3, 5, 5)."
                        + " Flatten the features, or declare the shape with numbers.",
                refused(head, 1, 3, 5, 5));
    }

    @Test
    void featuresOfADifferentRankAreRejected() {
        assertTrue(
                refused(cosine(0.1f).build(), 1, 3, 5, 5)
                        .contains("requires feature vectors (N, F), not"));
        assertTrue(
                refused(OrdinalHead.builder().setClasses(3).build(), 1, 3, 5, 5)
                        .startsWith("An ordinal head requires feature vectors (N, F), not"));
        assertTrue(
                refused(hidden().build(), 1, 3, 5, 5)
                        .contains("requires feature vectors (N, F), not"));
        Block pool = ConcatPoolHead.builder().setClasses(2).build();
        assertTrue(refused(pool, 1, 7).contains("requires feature maps (N, C, H, W), not"));
    }

    @Test
    void aCosineHeadStartsWithItsTemperatureAndIgnoresTheNorm() {
        Block head = cosine(0.25f).build();
        Map<String, Parameter> parameters = initialized(head, 1, 7);
        assertArrayEquals(new float[] {4}, values(parameters.get("scale")));
        NDArray features = manager.randomNormal(new Shape(3, 7));
        NDArray logits = forward(head, features);
        assertTrue(logits.abs().max().getFloat() <= 4.0001f);
        assertArrayEquals(
                logits.toFloatArray(), forward(head, features.mul(1000)).toFloatArray(), 1e-4f);
        assertArrayEquals(
                new float[4], forward(head, manager.zeros(new Shape(1, 7))).toFloatArray());
    }

    @Test
    void theBiasesOfAnOrdinalHeadStartAsInCoralPytorch() {
        Block head = OrdinalHead.builder().setClasses(5).build();
        Map<String, Parameter> parameters = initialized(head, 1, 300);
        assertArrayEquals(new float[] {1, 0.75f, 0.5f, 0.25f}, values(parameters.get("bias")));
        assertEquals(Parameter.Type.BIAS, parameters.get("bias").getType());
        assertEquals(new Shape(1, 300), parameters.get("weight").getShape());
        float most = parameters.get("weight").getArray().abs().max().getFloat();
        float limit = (float) Math.sqrt(6.0 / 301);
        assertTrue(most <= limit && most > 0.9 * limit, most + " is not just below " + limit);
        assertEquals(new Shape(3, 4), head.getOutputShapes(new Shape[] {new Shape(3, 300)})[0]);
        assertEquals(new Shape(3, 4), forward(head, new Shape(3, 300)).getShape());
    }

    @Test
    void theLastLayerKeepsItsBiasesInOtherHeads() {
        Block hidden =
                HiddenHead.builder()
                        .setUnits(6)
                        .setLogits(OrdinalHead.builder().setClasses(3).build())
                        .build();
        assertArrayEquals(new float[] {1, 0.5f}, values(initialized(hidden, 1, 7).get("2.bias")));
        Block pool =
                ConcatPoolHead.builder()
                        .optUnits()
                        .optLogits(OrdinalHead.builder().setClasses(3).build())
                        .build();
        assertArrayEquals(
                new float[] {1, 0.5f}, values(initialized(pool, 1, 7, 3, 3).get("4.bias")));
    }

    @Test
    void aHeadCanHaveASingleLogit() {
        Block pool = ConcatPoolHead.builder().setClasses(1).build();
        initialized(pool, 1, 7, 3, 3);
        assertEquals(new Shape(2, 1), forward(pool, new Shape(2, 7, 3, 3)).getShape());
        Block method =
                MethodHead.builder()
                        .setName("Probe.logits")
                        .setFunction((features, weights) -> features.matMul(weights.get(0)))
                        .setClasses(1)
                        .addWeight("kernel", Initializer.ONES, Weight.FEATURES, Weight.CLASSES)
                        .build();
        initialized(method, 1, 7);
        assertEquals(new Shape(2, 1), forward(method, new Shape(2, 7)).getShape());
    }

    @Test
    void aConcatPoolHeadIsInitialisedAsInFastai() {
        Block head = ConcatPoolHead.builder().setClasses(2).build();
        Map<String, Parameter> parameters = initialized(head, 1, 100, 3, 3);
        assertEquals(0.001f, parameters.get("2.bias").getArray().max().getFloat());
        assertEquals(1f, parameters.get("2.weight").getArray().min().getFloat());
        NDArray matrix = parameters.get("4.weight").getArray();
        assertEquals(new Shape(512, 200), matrix.getShape());
        assertEquals(2.0 / 200, matrix.square().mean().getFloat(), 2e-4);
    }

    @Test
    void dropoutIsActiveOnlyInTraining() {
        Block head = hidden().optDropout(0.9f).build();
        initialized(head, 1, 50);
        NDArray features = manager.randomNormal(new Shape(3, 50));
        float[] first = forward(head, features).toFloatArray();
        assertArrayEquals(first, forward(head, features).toFloatArray());
        ParameterStore store = new ParameterStore(manager, false);
        NDArray trained = head.forward(store, new NDList(features), true).singletonOrThrow();
        assertTrue(trained.sub(forward(head, features)).abs().max().getFloat() > 1e-3);
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -1, Float.NaN, Float.POSITIVE_INFINITY, Float.MIN_VALUE})
    void aTemperatureMustBeAboveZero(float temperature) {
        assertThrows(IllegalArgumentException.class, () -> cosine(temperature).build());
    }

    @Test
    void invalidHeadsAreRejected() {
        assertThrows(
                IllegalArgumentException.class, () -> CosineHead.builder().setClasses(1).build());
        assertThrows(IllegalArgumentException.class, () -> ConcatPoolHead.builder().build());
        assertThrows(
                IllegalArgumentException.class, () -> OrdinalHead.builder().setClasses(1).build());
        assertThrows(IllegalArgumentException.class, () -> hidden().setUnits(3, 0));
        assertThrows(IllegalArgumentException.class, () -> hidden().optDropout(1));
        assertThrows(NullPointerException.class, () -> HiddenHead.builder().setUnits(3).build());
        assertThrows(NullPointerException.class, () -> MethodHead.builder().setClasses(2).build());
    }

    private static MethodHead.Builder method(HeadFunction function) {
        return MethodHead.builder().setName("Probe.logits").setFunction(function).setClasses(4);
    }

    private static CosineHead.Builder cosine(float temperature) {
        return CosineHead.builder().setClasses(4).optTemperature(temperature);
    }

    private static HiddenHead.Builder hidden() {
        return HiddenHead.builder().setUnits(6).setLogits(Linear.builder().setUnits(4).build());
    }

    private Map<String, Parameter> initialized(Block head, long... features) {
        head.initialize(manager, DataType.FLOAT32, new Shape(features));
        return ParameterNames.of(head).parameters();
    }

    private String refused(Block head, long... features) {
        return assertThrows(IllegalArgumentException.class, () -> initialized(head, features))
                .getMessage();
    }

    private NDArray forward(Block head, Shape features) {
        return forward(head, manager.ones(features));
    }

    private NDArray forward(Block head, NDArray features) {
        ParameterStore store = new ParameterStore(manager, false);
        return head.forward(store, new NDList(features), false).singletonOrThrow();
    }

    private static float[] values(Parameter parameter) {
        return parameter.getArray().toFloatArray();
    }
}
