package dev.condyle.runtime.internal.torchscript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Argument.Whole;
import dev.condyle.runtime.internal.program.Argument.Wholes;
import dev.condyle.runtime.internal.program.Constant;
import dev.condyle.runtime.internal.program.Node;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Size;
import dev.condyle.runtime.internal.program.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compiled convolutions of random shapes compute the same as recorded ones. */
class RandomConvolutionsTest {

    private static final int COUNT = Integer.getInteger("condyle.convolutions", 100);
    private static final float TOLERANCE = 1e-5f;

    private final Random random = new Random(Long.getLong("condyle.seed", 1));

    /** A convolution of an input (N, channels, H, W), and its residual. */
    private record Drawn(Program program, long[] input, String text) {}

    private long upTo(int most) {
        return 1 + random.nextInt(most);
    }

    private Drawn draw() {
        // Most problems of kernels are with a single channel.
        long groups = random.nextBoolean() ? 1 : upTo(3);
        long[] x = {groups * upTo(3), 5 + upTo(6), 4 + upTo(6)};
        long[] weight = {groups * upTo(3), x[0] / groups, upTo(3), upTo(3)};
        long[] stride = {upTo(3), upTo(3)};
        long[] padding = {random.nextInt(3), random.nextInt(3)};
        long[] dilation = {1, 1};
        if (random.nextBoolean()) {
            dilation = new long[] {upTo(2), upTo(2)};
        }
        boolean bias = random.nextBoolean();
        return convolution(
                x, weight, stride, padding, dilation, groups, bias, random.nextBoolean());
    }

    private Drawn convolution(
            long[] x,
            long[] weight,
            long[] stride,
            long[] padding,
            long[] dilation,
            long groups,
            boolean bias,
            boolean relu) {
        long[] y = {weight[0], 0, 0};
        for (int i = 0; i < 2; i++) {
            long span = dilation[i] * (weight[2 + i] - 1) + 1;
            y[1 + i] = (x[1 + i] + 2 * padding[i] - span) / stride[i] + 1;
        }
        Value input = value(x);
        Value output = value(y);
        List<Node> nodes = new ArrayList<>();
        nodes.add(
                new Node(
                        Operator.CONV2D,
                        List.of(
                                input,
                                constant(weight),
                                bias ? constant(weight[0]) : new Argument.Absent(),
                                Wholes.of(stride),
                                Wholes.of(padding),
                                Wholes.of(dilation),
                                Whole.of(groups)),
                        List.of(output)));
        if (relu) {
            Value activated = value(y);
            nodes.add(new Node(Operator.RELU, List.of(output), List.of(activated)));
            output = activated;
        }
        String text =
                "x %s, weight %s, stride %s, padding %s, dilation %s, groups %d, bias %s, %d operations"
                        .formatted(
                                Arrays.toString(x),
                                Arrays.toString(weight),
                                Arrays.toString(stride),
                                Arrays.toString(padding),
                                Arrays.toString(dilation),
                                groups,
                                bias,
                                nodes.size());
        return new Drawn(new Program(List.of(input), nodes, List.of(output)), x, text);
    }

    private static Value value(long... sizes) {
        List<Size> shape = new ArrayList<>(List.of(new Size(0, 1)));
        LongStream.of(sizes).mapToObj(Size::of).forEach(shape::add);
        return new Value(shape, DataType.FLOAT32);
    }

    private Constant constant(long... shape) {
        return Constant.of("", numbers(new Shape(shape)), shape);
    }

    private float[] numbers(Shape shape) {
        float[] numbers = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 0", "2, 3, 0", "3, 2, 0", "1, 2, 1"})
    void aSingleChannelIsReducedToASingleColumn(long kernel, long stride, long padding) {
        long width = kernel + stride - 1;
        assertEquals(
                List.of(),
                different(
                        convolution(
                                new long[] {1, 7, width},
                                new long[] {5, 1, 3, kernel},
                                new long[] {1, stride},
                                new long[] {padding, 0},
                                new long[] {1, 1},
                                1,
                                false,
                                false)));
    }

    @Test
    void aSingleChannelOfAKernelIsReducedToASingleColumn() {
        Value x = value(3, 7, 5);
        Value channel = value(1, 7, 5);
        Value column = value(4, 5, 1);
        List<Node> nodes =
                List.of(
                        conv(x, constant(1, 3, 1, 1), 1, channel),
                        conv(channel, constant(4, 1, 3, 3), 3, column));
        Program program = new Program(List.of(x), nodes, List.of(column));
        assertEquals(List.of(), different(new Drawn(program, new long[] {3, 7, 5}, "two")));
    }

    private static Node conv(Value x, Constant weight, long stride, Value result) {
        return new Node(
                Operator.CONV2D,
                List.of(
                        x,
                        weight,
                        new Argument.Absent(),
                        Wholes.of(1, stride),
                        Wholes.of(0, 0),
                        Wholes.of(1, 1),
                        Whole.of(1)),
                List.of(result));
    }

    @Test
    void aWindowMayLieInThePadding() {
        for (long channels : new long[] {1, 3}) {
            assertEquals(
                    List.of(),
                    different(
                            convolution(
                                    new long[] {channels, 3, 1},
                                    new long[] {2 * channels, 1, 3, 1},
                                    new long[] {3, 3},
                                    new long[] {2, 2},
                                    new long[] {1, 3},
                                    channels,
                                    false,
                                    true)));
        }
    }

    @Test
    void compiledConvolutionsComputeTheSame() {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            different.addAll(different(draw()));
        }
        assertEquals("", String.join("\n", different));
    }

    private List<String> different(Drawn drawn) {
        List<String> different = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager();
                ScriptModule plain = ScriptModule.load(drawn.program(), manager);
                ScriptModule compiled = ScriptModule.compile(drawn.program(), manager)) {
            for (int examples : new int[] {1, 2, 3, 5}) {
                Shape shape = new Shape(examples).addAll(new Shape(drawn.input()));
                NDList x = new NDList(manager.create(numbers(shape), shape));
                if (!isSame(plain.run(x).head(), compiled.run(x).head())) {
                    different.add(examples + " x " + drawn.text());
                }
            }
        }
        return different;
    }

    private static boolean isSame(NDArray expected, NDArray actual) {
        return expected.getShape().equals(actual.getShape())
                && expected.sub(actual).abs().max().getFloat() < TOLERANCE;
    }
}
