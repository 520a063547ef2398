package dev.condyle.runtime.internal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.recurrent.RNN;
import ai.djl.pytorch.engine.PtNDArray;
import example.UserNetwork;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Passes that are not programs are refused with a single reason. */
class RefusalsTest {

    private static final String READS = "the code reads the values of an array.";
    private static final String RANDOM = "the code draws random numbers.";
    private static final String BATCH =
            "the operations, or the numbers in them, depend on the number of examples.";
    private static final String SHARED =
            "an operation in place changes an array that others share.";
    private static final String WEIGHT = "the code changes a weight.";
    private static final String TRAINING = "training mode has no equivalent.";

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private String refusal(Comparison.Pass pass) {
        return assertThrows(NotTraceableException.class, () -> Comparison.trace(pass, manager))
                .getMessage();
    }

    private static Arguments pass(String name, String reason, Function<Inputs, NDArray> pass) {
        return Arguments.of(name, reason, Comparison.Pass.of(pass));
    }

    static Stream<Arguments> reads() {
        return Stream.of(
                pass("getFloat", READS, in -> in.x().mul(in.x().sum().getFloat())),
                pass("getLong", READS, in -> in.x().mul(in.i().sum().getLong())),
                pass("getBoolean", READS, in -> in.b().any().getBoolean() ? in.x() : in.y()),
                pass("toFloatArray", READS, in -> in.x().mul(in.x().toFloatArray()[0])),
                pass("toLongArray", READS, in -> in.x().mul(in.i().toLongArray()[0])),
                pass("toByteBuffer", READS, in -> in.x().mul(in.x().toByteBuffer().get(0))),
                pass("toArray", READS, in -> in.x().mul(in.x().toArray()[0])),
                pass("contentEquals", READS, in -> in.x().contentEquals(in.y()) ? in.x() : in.y()),
                pass(
                        "contentEquals number",
                        READS,
                        in -> in.x().contentEquals(1) ? in.x() : in.y()),
                pass("allClose", READS, in -> in.x().allClose(in.y()) ? in.x() : in.y()),
                pass("toDebugString", READS, in -> in.x().mul(in.x().toDebugString(true).length())),
                pass("encode", READS, in -> in.x().mul(in.x().encode().length)));
    }

    static Stream<Arguments> random() {
        Shape shape = new Shape(3, 4);
        return Stream.of(
                pass("normal", RANDOM, in -> in.x().add(in.manager().randomNormal(shape))),
                pass("uniform", RANDOM, in -> in.x().add(in.manager().randomUniform(0, 1, shape))),
                pass("truncated", RANDOM, in -> in.x().add(in.manager().truncatedNormal(shape))),
                pass(
                        "integer",
                        RANDOM,
                        in -> in.x().add(in.manager().randomInteger(0, 9, shape, DataType.INT64))),
                pass("permutation", RANDOM, in -> in.manager().randomPermutation(3)),
                pass("sampleNormal", RANDOM, in -> in.manager().sampleNormal(in.x(), in.p())),
                pass("sampleGamma", RANDOM, in -> in.manager().sampleGamma(in.p(), in.p())),
                pass("samplePoisson", RANDOM, in -> in.manager().samplePoisson(in.p())),
                pass(
                        "multinomial",
                        RANDOM,
                        in -> in.manager().randomMultinomial(3, in.p().flatten())));
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                pass(
                        "booleanMask",
                        "NDArray.booleanMask has no equivalent.",
                        in -> in.x().booleanMask(in.b())),
                pass("nonzero", "NDArray.nonzero has no equivalent.", in -> in.x().nonzero()),
                pass("unique", "NDArray.unique has no equivalent.", in -> in.i().unique().get(0)),
                pass("sort", "NDArray.sort has no equivalent.", in -> in.x().sort()),
                pass("topK", "NDArray.topK has no equivalent.", in -> in.x().topK(1, 1).get(0)),
                pass(
                        "index by an array",
                        "NDArray.get: only ranges and positions can be selected.",
                        in -> in.x().get(new NDIndex("{}", in.j()))),
                pass(
                        "a range beyond the end",
                        "NDArray.get: the range exceeds the axis.",
                        in -> in.x().get(":, :5")),
                pass(
                        "a range beyond the batch",
                        "NDArray.get: the range exceeds the axis.",
                        in -> in.x().get(":5")),
                pass(
                        "descending",
                        "NDArray.argSort: only the ascending order has an equivalent.",
                        in -> in.x().argSort(1, false)),
                pass(
                        "another type",
                        "an array of the type float16 has no equivalent.",
                        in -> in.x().toType(DataType.FLOAT16, false)),
                pass(
                        "set",
                        "the code changes a part of an array.",
                        in -> {
                            in.x().set(new NDIndex(":, 1"), 3);
                            return in.x();
                        }));
    }

    static Stream<Arguments> batches() {
        return Stream.of(
                pass("a branch", BATCH, in -> in.examples() > 1 ? in.x().neg() : in.x().exp()),
                pass("an operation", BATCH, in -> in.examples() > 1 ? in.x().neg() : in.x()),
                pass("a number", BATCH, in -> in.x().div(in.examples())),
                pass("a flag", BATCH, in -> in.x().sum(new int[] {1}, in.examples() > 1)),
                pass("a rank", BATCH, in -> in.x().squeeze()),
                pass("a type", BATCH, in -> in.x().toType(type(in), false)),
                pass("a product", BATCH, in -> in.x().pad(new Shape(0, square(in)), 0)),
                pass("every second example", BATCH, in -> in.x().get("::2")),
                pass("another batch", BATCH, in -> in.examples() > 2 ? in.x().neg() : in.x()),
                pass("positions", BATCH, in -> in.x().add(positions(in))),
                pass(
                        "a constant",
                        BATCH,
                        in -> in.x().add(in.manager().full(new Shape(4), in.examples()))),
                pass(
                        "a list",
                        BATCH,
                        in ->
                                NDArrays.concat(
                                        in.examples() > 1
                                                ? new NDList(in.x(), in.y(), in.p())
                                                : new NDList(in.x(), in.y()),
                                        1)),
                pass(
                        "the last example",
                        BATCH,
                        in -> in.x().get(new NDIndex("{}:", in.examples() - 1))),
                pass(
                        "a weight",
                        BATCH,
                        in -> in.x().add(in.weight(in.examples() > 1 ? "a" : "b", 4))),
                pass(
                        "the use of values",
                        BATCH,
                        in -> {
                            NDArray a = in.x().exp();
                            NDArray b = in.x().exp();
                            return in.examples() > 1 ? a.add(a) : a.add(b);
                        }));
    }

    private static DataType type(Inputs in) {
        return in.examples() > 1 ? DataType.INT64 : DataType.INT32;
    }

    private static long square(Inputs in) {
        return in.examples() * in.examples();
    }

    private static NDArray positions(Inputs in) {
        return in.manager().arange(0, (int) in.examples()).reshape(-1, 1, 1);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                pass("a viewed array", SHARED, in -> inPlace(in.x(), in.x().get(":, 1")).left()),
                pass("a view", SHARED, in -> in.x().reshape(-1, 12).addi(1)),
                pass("a slice", SHARED, in -> in.x().get(":, 1").muli(2)),
                pass("a transposed array", SHARED, in -> in.x().transpose(0, 2, 1).negi()),
                pass("a squeezed array", SHARED, in -> in.x().expandDims(1).squeeze(1).negi()),
                pass("a part", SHARED, in -> in.x().split(3, 1).get(0).addi(1)),
                pass(
                        "an array with parts",
                        SHARED,
                        in -> inPlace(in.x(), in.x().split(3, 1).get(0)).left()),
                pass("a weight", "NDArray.addi: " + WEIGHT, in -> in.weight("w", 4).addi(in.p())),
                pass(
                        "a weight by a number",
                        "NDArray.muli: " + WEIGHT,
                        in -> in.weight("w", 4).muli(2)),
                pass(
                        "the sign of a weight",
                        "NDArray.negi: " + WEIGHT,
                        in -> in.weight("w", 4).negi()),
                pass("a view of a weight", SHARED, in -> in.weight("w", 4, 1).reshape(4).negi()));
    }

    /** An array after an operation in place, and another. */
    private record Pair(NDArray left, NDArray right) {}

    private static Pair inPlace(NDArray changed, NDArray other) {
        return new Pair(changed.addi(1), other);
    }

    static Stream<Arguments> training() {
        return Stream.of(
                pass(
                        "dropout",
                        "NDArray.dropout: " + TRAINING,
                        in -> Dropout.dropout(in.x(), 0.5f, true).head()),
                pass(
                        "batch norm",
                        "NDArray.batchNorm: " + TRAINING,
                        in ->
                                in.x()
                                        .getNDArrayInternal()
                                        .batchNorm(
                                                in.x(),
                                                in.weight("running_mean", 3),
                                                in.weight("running_var", 3),
                                                in.weight("a.weight", 3),
                                                in.weight("bias", 3),
                                                1,
                                                0.9f,
                                                1e-3f,
                                                true)
                                        .head()),
                pass(
                        "recurrent",
                        "NDArray.rnn: " + TRAINING,
                        in ->
                                in.x()
                                        .getNDArrayInternal()
                                        .rnn(
                                                in.x(),
                                                in.manager().zeros(new Shape(1, in.examples(), 2)),
                                                new NDList(
                                                        in.weight("i", 2, 4), in.weight("h", 2, 2)),
                                                false,
                                                1,
                                                RNN.Activation.TANH,
                                                0,
                                                true,
                                                false,
                                                true)
                                        .head()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"reads", "random", "shapes", "batches", "changes", "training"})
    void otherPassesAreRefused(String name, String reason, Comparison.Pass pass) {
        assertEquals(reason, refusal(pass));
    }

    @Test
    void theMessageStatesThePlaceInTheCodeOfTheUser() {
        assertEquals(
                "UserNetwork.readsAValue (UserNetwork.java:19): " + READS,
                refusal(Comparison.Pass.of(in -> UserNetwork.readsAValue(in.x()))));
        assertEquals(
                "UserNetwork.drawsNoise (UserNetwork.java:42): " + RANDOM,
                refusal(Comparison.Pass.of(in -> UserNetwork.drawsNoise(in.x()))));
        assertEquals(
                "UserNetwork.selects (UserNetwork.java:47): "
                        + "NDArray.booleanMask has no equivalent.",
                refusal(Comparison.Pass.of(in -> UserNetwork.selects(in.x()))));
        assertEquals(
                "UserNetwork.features (UserNetwork.java:14): an array of the type float16 has no"
                        + " equivalent.",
                refusal(
                        Comparison.Pass.of(
                                in ->
                                        UserNetwork.features(
                                                in.x(), x -> x.toType(DataType.FLOAT16, false)))));
    }

    @Test
    void codeThatCatchesTheExceptionIsRefusedToo() {
        assertEquals(
                "UserNetwork.catchesTheException (UserNetwork.java:25): " + READS,
                refusal(Comparison.Pass.of(in -> UserNetwork.catchesTheException(in.x()))));
        assertEquals(
                "UserNetwork.wrapsTheException (UserNetwork.java:34): " + READS,
                refusal(Comparison.Pass.of(in -> UserNetwork.wrapsTheException(in.x()))));
    }

    @Test
    void theFirstReasonIsReported() {
        assertEquals(
                "UserNetwork.catchesTheException (UserNetwork.java:25): " + READS,
                refusal(
                        Comparison.Pass.of(
                                in ->
                                        UserNetwork.drawsNoise(
                                                UserNetwork.catchesTheException(in.x())))));
    }

    @Test
    void anExceptionOfTheCodeIsReportedInOneLine() {
        NotTraceableException e =
                assertThrows(
                        NotTraceableException.class,
                        () ->
                                Comparison.trace(
                                        in -> UserNetwork.throwsAnException(in.list()), manager));
        assertEquals(
                "UserNetwork.throwsAnException (UserNetwork.java:52): the code throws"
                        + " IllegalArgumentException: The sky is too high.",
                e.getMessage());
        assertEquals(IllegalArgumentException.class, e.getCause().getClass());
    }

    @Test
    void anExceptionOfTheEngineIsReportedInOneLine() {
        String message = refusal(Comparison.Pass.of(in -> in.x().matMul(in.y())));
        assertTrue(message.startsWith("the code throws EngineException: "), message);
        assertTrue(message.lines().count() == 1 && message.length() < 300, message);
    }

    @Test
    void codeThatAcceptsOnlyArraysOfTheEngineIsRefused() {
        NDArray captured = manager.ones(new Shape(4));
        assertEquals(READS, refusal(Comparison.Pass.of(in -> captured.add(in.x()))));
        assertEquals(
                "the code accepts only arrays of the engine.",
                refusal(Comparison.Pass.of(in -> ((PtNDArray) in.x()).abs())));
    }

    @Test
    void aPassThatRunsOnTheRealManagerOfItsArraysIsNotReplacedByItsValues() {
        assertTrue(
                Comparison.trace(
                                Comparison.Pass.of(in -> in.manager().from(in.x()).add(1)), manager)
                        .constants()
                        .isEmpty());
    }
}
