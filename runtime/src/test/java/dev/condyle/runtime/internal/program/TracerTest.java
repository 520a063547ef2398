package dev.condyle.runtime.internal.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import dev.condyle.runtime.data.InputArray;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Recordings of passes with several operations. */
class TracerTest {

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private static Arguments pass(String name, Function<Inputs, NDArray> pass) {
        return Arguments.of(name, Comparison.Pass.of(pass));
    }

    static Stream<Arguments> createdArrays() {
        return Stream.of(
                pass("zeros", in -> in.x().add(in.manager().zeros(new Shape(4)))),
                pass("ones", in -> in.x().add(in.manager().ones(new Shape(3, 1)))),
                pass("full", in -> in.x().add(in.manager().full(new Shape(4), 2.5f))),
                pass("arange", in -> in.x().add(in.manager().arange(4f))),
                pass("arange of integers", in -> in.x().add(in.manager().arange(0, 8, 2))),
                pass("eye", in -> in.x().matMul(in.manager().eye(4))),
                pass("linspace", in -> in.x().add(in.manager().linspace(0f, 1f, 4))),
                pass("create", in -> in.x().add(in.manager().create(new float[] {1, 2, 3, 4}))),
                pass("a number", in -> in.x().add(in.manager().create(2.5f))),
                pass(
                        "booleans",
                        in ->
                                in.b()
                                        .logicalAnd(
                                                in.manager()
                                                        .create(
                                                                new boolean[] {
                                                                    true, false, true, false
                                                                }))),
                pass(
                        "changed in place",
                        in -> in.manager().zeros(new Shape(4)).addi(1).mul(in.x())),
                pass(
                        "with a manager of its own",
                        in -> {
                            try (NDManager own = in.manager().newSubManager()) {
                                NDArray y = in.x().add(own.ones(new Shape(4)));
                                y.attach(in.manager());
                                return y.mul(2);
                            }
                        }),
                pass("the result itself", in -> in.manager().zeros(new Shape(4))),
                pass("of an array", in -> in.manager().from(in.x()).add(1)),
                pass("returned to a manager", in -> in.manager().ret(in.x().mul(2)).add(1)));
    }

    static Stream<Arguments> sizesOfTheBatch() {
        return Stream.of(
                pass("zeros", in -> in.x().add(in.manager().zeros(batch(in, 3, 1)))),
                pass("ones", in -> in.x().mul(in.manager().ones(batch(in, 1, 4)))),
                pass("full", in -> in.manager().full(batch(in, 2), -1.5f)),
                pass("NaN", in -> in.manager().full(batch(in, 2), Float.NaN)),
                pass("infinity", in -> in.manager().full(batch(in, 2), Float.NEGATIVE_INFINITY)),
                pass("integers", in -> in.manager().full(batch(in, 2), 7)),
                pass(
                        "bytes",
                        in ->
                                in.manager()
                                        .full(batch(in, 2), 200, DataType.UINT8)
                                        .add(in.u().get(":, 1, :2"))),
                pass("doubles", in -> in.manager().ones(batch(in, 2), DataType.FLOAT64)),
                pass("long integers", in -> in.manager().ones(batch(in, 2), DataType.INT64)),
                pass("small integers", in -> in.manager().ones(batch(in, 2), DataType.INT8)),
                pass("booleans", in -> in.manager().ones(batch(in, 2), DataType.BOOLEAN)),
                pass("twice the batch", in -> in.manager().ones(new Shape(2 * in.examples(), 2))),
                pass(
                        "one more than the batch",
                        in -> in.x().sum(new int[] {1}).concat(in.weight("token", 1, 4))),
                pass("less than the batch", in -> in.x().get(":-1").flatten(1, 2)),
                pass(
                        "used twice",
                        in -> {
                            NDArray zeros = in.manager().zeros(batch(in, 3, 4));
                            return zeros.add(in.x()).add(zeros);
                        }),
                pass(
                        "patches",
                        in ->
                                in.image()
                                        .reshape(in.examples(), 4, 2, 3, 5)
                                        .transpose(0, 2, 1, 3, 4)
                                        .reshape(in.examples() * 2, 60)
                                        .mul(in.weight("w", 60))
                                        .reshape(in.examples(), 2, 60)
                                        .mean(new int[] {1})),
                pass(
                        "a window of the batch",
                        in -> in.x().get("{}:", 0).reshape(-1, 4).reshape(in.examples(), 3, 4)),
                pass(
                        "similarities",
                        in -> {
                            NDArray x = in.x().flatten(1, 2);
                            return x.matMul(x.transpose()).softmax(-1).matMul(x);
                        }));
    }

    private static Shape batch(Inputs in, long... sizes) {
        return new Shape(in.examples()).addAll(new Shape(sizes));
    }

    static Stream<Arguments> inPlace() {
        return Stream.of(
                pass(
                        "on an input, which keeps its content",
                        in -> {
                            in.x().addi(1);
                            return in.x().mul(2);
                        }),
                pass(
                        "results before keep their content",
                        in -> {
                            NDArray x = in.x().mul(2);
                            NDArray before = x.add(1);
                            x.muli(3);
                            return before.sub(x);
                        }),
                pass(
                        "constants before keep their content",
                        in -> {
                            NDArray w = in.weight("w", 4).mul(2);
                            NDArray before = w.add(1);
                            w.muli(3);
                            return in.x().add(before).mul(w);
                        }),
                pass(
                        "operands keep their content",
                        in -> {
                            NDArray w = in.weight("w", 4).mul(2);
                            NDArray v = in.weight("v", 4).sub(w);
                            NDArray list = v.stack(w);
                            w.muli(3);
                            return in.x().add(v).add(w).add(list.get(1));
                        }),
                pass(
                        "several times",
                        in -> {
                            NDArray x = in.x().exp();
                            x.addi(1).muli(2);
                            x.subi(in.y()).divi(3).negi();
                            return x;
                        }),
                pass(
                        "with itself",
                        in -> {
                            NDArray x = in.x().exp();
                            x.addi(x);
                            return x.muli(x);
                        }),
                pass(
                        "on a copy of a weight",
                        in ->
                                in.x()
                                        .add(in.weight("w", 4).duplicate().addi(1))
                                        .add(in.weight("w", 4))),
                pass(
                        "on integers",
                        in -> {
                            NDArray i = in.i().add(1);
                            i.addi(in.j()).muli(2);
                            return i;
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"createdArrays", "sizesOfTheBatch", "inPlace"})
    void programsComputeTheSameAsTheEngine(String name, Comparison.Pass pass) {
        Comparison.check(pass);
    }

    @Test
    void aPassCanHaveSeveralResults() {
        Comparison.check(in -> new NDList(in.x().add(1), in.i(), in.x(), in.x().add(1)));
        Comparison.check(
                in -> {
                    NDArray y = in.x().add(1);
                    return new NDList(y, y, in.weight("w", 3));
                });
    }

    @Test
    void operationsOnConstantsAreComputedOnce() {
        Program program =
                Comparison.trace(
                        Comparison.Pass.of(
                                in -> in.x().add(in.weight("w", 2, 4).mul(2).sum(new int[] {0}))),
                        manager);
        assertEquals(List.of(Operator.ADD), operators(program));
        Constant constant = program.constants().get(0);
        NDArray weight = manager.create(constant.floats());
        Comparison.check(
                Comparison.Pass.of(in -> in.x().add(in.manager().create(weight.toFloatArray()))));
        assertEquals(List.of(Size.of(4)), constant.shape());
        assertEquals("", constant.name());
    }

    @Test
    void operationsWithUnusedResultsAreRemoved() {
        Program program =
                Comparison.trace(
                        Comparison.Pass.of(
                                in -> {
                                    in.x().exp().log();
                                    return in.y().abs();
                                }),
                        manager);
        assertEquals(List.of(Operator.ABS), operators(program));
        assertEquals(Inputs.ARRAYS.size(), program.inputs().size());
        assertSame(program.inputs().get(1), program.nodes().get(0).tensor(0));
    }

    @Test
    void sizesStateHowTheyDependOnTheBatch() {
        Program program =
                Comparison.trace(
                        in ->
                                new NDList(
                                        in.x().reshape(-1, 4),
                                        in.x().sum(new int[] {1}).concat(in.weight("token", 1, 4))),
                        manager);
        assertEquals("[float32 [3N, 4], float32 [N + 1, 4]]", program.outputs().toString());
        assertEquals("float32 [N, 3, 4]", program.inputs().get(0).toString());
        assertEquals("boolean [N, 3, 4]", program.inputs().get(6).toString());
    }

    @Test
    void weightsAreConstantsWithTheirNames() {
        Block block = Linear.builder().setUnits(2).build();
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 3));
        Map<Parameter, String> names =
                block.getParameters().stream()
                        .collect(Collectors.toMap(it -> it.getValue(), it -> "fc." + it.getKey()));
        Program program =
                Tracer.trace(
                        (store, inputs) -> block.forward(store, inputs, false),
                        List.of(new InputArray(new Shape(3), DataType.FLOAT32)),
                        names,
                        manager);
        assertEquals(
                "[fc.weight float32 [2, 3], fc.bias float32 [2]]", program.constants().toString());
        assertArrayEquals(
                block.getParameters().get("weight").getArray().toFloatArray(),
                program.constants().get(0).floats());
    }

    @Test
    void aWeightThatIsUsedTwiceIsOneConstant() {
        Program program =
                Comparison.trace(
                        Comparison.Pass.of(
                                in -> in.x().mul(in.weight("w", 4)).add(in.weight("w", 4))),
                        manager);
        assertEquals(1, program.constants().size());
    }

    @Test
    void capturedArraysAreConstants() {
        NDArray captured = manager.create(new float[] {1, 2, 3, 4});
        Comparison.check(Comparison.Pass.of(in -> in.x().sub(captured).div(captured)));
    }

    @Test
    void recordingLeavesWeightsAndTheManagerAsTheyWere() {
        NDArray captured = manager.create(new float[] {1, 2, 3, 4});
        int before = manager.getManagedArrays().size();
        Comparison.trace(Comparison.Pass.of(in -> in.x().add(captured).argMax(1)), manager);
        assertEquals(before, manager.getManagedArrays().size());
        assertArrayEquals(new float[] {1, 2, 3, 4}, captured.toFloatArray());
    }

    @Test
    void theCodeMayOpenAScope() {
        Comparison.check(
                Comparison.Pass.of(
                        in -> {
                            try (NDScope scope = new NDScope()) {
                                scope.suppressNotUsedWarning();
                                NDArray result = in.x().matMul(in.y().swapAxes(1, 2)).exp();
                                NDScope.unregister(result);
                                return result;
                            }
                        }));
    }

    @Test
    void textsOfRecordedArraysStateTypeAndShape() {
        Comparison.trace(
                Comparison.Pass.of(
                        in -> {
                            assertTrue(in.x().toString().startsWith("traced float32 ["));
                            assertEquals(in.x(), in.list().get(0));
                            assertEquals(in.x().hashCode(), in.list().get(0).hashCode());
                            assertEquals(in.manager().getDevice(), in.x().getDevice());
                            return in.x().abs();
                        }),
                manager);
    }

    private static List<Operator> operators(Program program) {
        return program.nodes().stream().map(Node::operator).toList();
    }
}
