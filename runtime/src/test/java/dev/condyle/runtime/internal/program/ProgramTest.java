package dev.condyle.runtime.internal.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.ReadOnlyBufferException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramTest {

    private static final List<Size> SHAPE = List.of(new Size(0, 1), Size.of(3));

    private static Value value() {
        return new Value(SHAPE, DataType.FLOAT32);
    }

    private static Node relu(Value from, Value to) {
        return new Node(Operator.RELU, List.of(from), List.of(to));
    }

    @Test
    void aValueMustBeComputedBeforeItIsUsed() {
        Value x = value();
        Value y = value();
        Value z = value();
        List<Node> nodes = List.of(relu(y, z), relu(x, y));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Program(List.of(x), nodes, List.of(z)));
        assertEquals("float32 [N, 3] is used before it is computed.", e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Program(List.of(x), List.of(), List.of(y)));
        Program program = new Program(List.of(x), List.of(relu(x, y), relu(y, z)), List.of(z, x));
        assertEquals(2, program.nodes().size());
    }

    @Test
    void constantsAreListedInTheOrderOfTheirFirstUse() {
        Value x = value();
        Value y = value();
        Value z = value();
        Constant a = Constant.of("a", new float[] {1}, 1);
        Constant b = Constant.of("b", new float[] {1}, 1);
        Constant c = Constant.of("c", new float[] {1}, 1);
        Program program =
                new Program(
                        List.of(x),
                        List.of(
                                new Node(
                                        Operator.CAT,
                                        List.of(
                                                new Argument.Tensors(List.of(b, x, a)),
                                                Argument.Whole.of(1)),
                                        List.of(y)),
                                new Node(Operator.ADD, List.of(y, b), List.of(z))),
                        List.of(z, c));
        assertEquals(List.of(b, a, c), program.constants());
    }

    @Test
    void anOperationChecksItsArguments() {
        Value x = value();
        List<Value> result = List.of(value());
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Node(Operator.RELU, List.of(x, x), result));
        assertEquals(
                "RELU expects [TENSOR] and has 1 results, but the arguments are [float32 [N, 3],"
                        + " float32 [N, 3]] and there are 1 results.",
                e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Node(Operator.RELU, List.of(new Argument.Absent()), result));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Node(Operator.RELU, List.of(x), List.of(value(), value())));
        Node linear =
                new Node(Operator.LINEAR, List.of(x, x, new Argument.Absent()), List.of(value()));
        assertFalse(linear.has(2));
        assertTrue(linear.has(1));
    }

    @ParameterizedTest
    @EnumSource
    void parametersAcceptOnlyTheirType(Operator.Kind kind) {
        Operator operator =
                List.of(Operator.values()).stream()
                        .filter(it -> it.parameters().contains(kind))
                        .findFirst()
                        .orElseThrow();
        List<Argument> arguments = operator.parameters().stream().map(ProgramTest::some).toList();
        List<Value> results = List.of(value());
        assertEquals(arguments, new Node(operator, arguments, results).arguments());
        int index = operator.parameters().indexOf(kind);
        for (Operator.Kind other : Operator.Kind.values()) {
            boolean accepted = some(other).getClass() == some(kind).getClass();
            List<Argument> changed = new java.util.ArrayList<>(arguments);
            changed.set(index, some(other));
            if (!accepted) {
                assertThrows(
                        IllegalArgumentException.class, () -> new Node(operator, changed, results));
            }
        }
    }

    private static Argument some(Operator.Kind kind) {
        return switch (kind) {
            case TENSOR, OPTIONAL_TENSOR -> value();
            case TENSORS -> new Argument.Tensors(List.of(value()));
            case WHOLE -> Argument.Whole.of(1);
            case WHOLES -> Argument.Wholes.of(1, 2);
            case REAL -> new Argument.Real(0.5);
            case FLAG -> new Argument.Flag(true);
            case TYPE -> new Argument.Type(DataType.FLOAT32);
            case ACTIVATION -> Argument.Activation.NONE;
        };
    }

    @Test
    void aSizeMayDependOnTheNumberOfExamples() {
        assertEquals(new Size(1, 2), Size.between(5, 2, 7));
        assertEquals(Size.of(4), Size.between(4, 1, 4));
        assertEquals(7, new Size(1, 2).at(3));
        assertTrue(Size.of(4).isFixed());
        assertFalse(new Size(0, 1).isFixed());
        assertEquals("4", Size.of(4).toString());
        assertEquals("N", new Size(0, 1).toString());
        assertEquals("2N + 1", new Size(1, 2).toString());
        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> new Size(0, 1).fixed());
        assertEquals("N depends on the number of examples.", e.getMessage());
    }

    @Test
    void aConstantHasTheValuesOfAnArray() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Constant constant =
                    Constant.of(
                            "w", manager.create(new float[][] {{1, 2, 3}, {4, 5, 6}}).transpose());
            assertEquals("w float32 [3, 2]", constant.toString());
            assertArrayEquals(new float[] {1, 4, 2, 5, 3, 6}, constant.floats());
            assertArrayEquals(new long[] {3, 2}, constant.sizes());
            assertEquals(24, constant.bytes().remaining());
            assertThrows(ReadOnlyBufferException.class, () -> constant.bytes().put(0, (byte) 1));
            assertTrue(
                    constant.hasContentOf(Constant.of("v", new float[] {1, 4, 2, 5, 3, 6}, 3, 2)));
            assertFalse(
                    constant.hasContentOf(Constant.of("w", new float[] {1, 4, 2, 5, 3, 6}, 2, 3)));
            assertFalse(
                    constant.hasContentOf(Constant.of("w", new float[] {1, 4, 2, 5, 3, 7}, 3, 2)));
            Constant integers = Constant.of("", manager.create(new int[] {1}));
            assertEquals("constant int32 [1]", integers.toString());
            assertFalse(integers.hasContentOf(Constant.of("", new float[] {Float.MIN_VALUE}, 1)));
            IllegalStateException e = assertThrows(IllegalStateException.class, integers::floats);
            assertEquals("The type of the constant is int32.", e.getMessage());
        }
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class, () -> Constant.of("w", new float[5], 2, 3));
        assertEquals("5 numbers do not have the shape (2, 3).", e.getMessage());
    }
}
