package dev.condyle.runtime.internal.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Argument.Absent;
import dev.condyle.runtime.internal.program.Argument.Flag;
import dev.condyle.runtime.internal.program.Argument.Real;
import dev.condyle.runtime.internal.program.Argument.Tensors;
import dev.condyle.runtime.internal.program.Argument.Type;
import dev.condyle.runtime.internal.program.Argument.Whole;
import dev.condyle.runtime.internal.program.Argument.Wholes;
import dev.condyle.runtime.internal.program.Constant;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Size;
import dev.condyle.runtime.internal.program.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Operations with one or more cases for each operator. */
final class OnnxCases {

    private static final Size N = new Size(0, 1);
    private static final Flag YES = new Flag(true);
    private static final Flag NO = new Flag(false);
    private static final Absent NONE = new Absent();
    private static final Operator[] CONV = {Operator.CONV1D, Operator.CONV2D, Operator.CONV3D};
    private static final Operator[] MAX_POOL = {
        Operator.MAX_POOL1D, Operator.MAX_POOL2D, Operator.MAX_POOL3D
    };
    private static final Operator[] AVG_POOL = {
        Operator.AVG_POOL1D, Operator.AVG_POOL2D, Operator.AVG_POOL3D
    };

    /** An operation on inputs, whose results PyTorch determines. */
    record Case(Operator operator, List<Argument> arguments, double low, double high) {

        List<Value> inputs() {
            List<Value> inputs = new ArrayList<>();
            for (Argument argument : arguments) {
                if (argument instanceof Tensors several) {
                    several.tensors().forEach(it -> addInput(it, inputs));
                }
                addInput(argument, inputs);
            }
            return inputs;
        }

        private static void addInput(Argument argument, List<Value> into) {
            if (argument instanceof Value value && !into.contains(value)) {
                into.add(value);
            }
        }

        /** Quarters in the range of the case, in no order. */
        NDList example(int examples, NDManager manager) {
            NDList arrays = new NDList();
            int salt = 0;
            for (Value input : inputs()) {
                long[] sizes = input.shape().stream().mapToLong(it -> it.at(examples)).toArray();
                NDArray numbers = numbers(new Shape(sizes), salt++, manager);
                arrays.add(numbers.toType(input.type(), false));
            }
            return arrays;
        }

        private NDArray numbers(Shape shape, int salt, NDManager manager) {
            int steps = (int) ((high - low) * 4) + 1;
            float[] numbers = new float[(int) shape.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) (low + ((i * 7L + salt * 5L) % steps) / 4.0);
            }
            return manager.create(numbers, shape);
        }
    }

    private final Map<String, Case> cases = new LinkedHashMap<>();

    private OnnxCases() {}

    static Map<String, Case> all() {
        OnnxCases all = new OnnxCases();
        all.addFunctions();
        all.addArithmetic();
        all.addComparisons();
        all.addReductions();
        all.addShapes();
        all.addSelections();
        all.addLayers();
        all.addWindows();
        all.addRecurrent();
        return all.cases;
    }

    private void add(String variant, Operator operator, Argument... arguments) {
        add(variant, -3, 3, operator, arguments);
    }

    private void add(
            String variant, double low, double high, Operator operator, Argument... arguments) {
        String name = operator + (variant.isEmpty() ? "" : "-" + variant);
        if (cases.put(name, new Case(operator, List.of(arguments), low, high)) != null) {
            throw new IllegalArgumentException(name);
        }
    }

    private static Value input(DataType type, long... sizes) {
        List<Size> shape = new ArrayList<>(List.of(N));
        Arrays.stream(sizes).mapToObj(Size::of).forEach(shape::add);
        return new Value(shape, type);
    }

    private static Value floats(long... sizes) {
        return input(DataType.FLOAT32, sizes);
    }

    private static Value longs(long... sizes) {
        return input(DataType.INT64, sizes);
    }

    private static Value ints(long... sizes) {
        return input(DataType.INT32, sizes);
    }

    private static Value squares() {
        return new Value(List.of(N, N, Size.of(3)), DataType.FLOAT32);
    }

    private static Value bytes(long... sizes) {
        return input(DataType.UINT8, sizes);
    }

    private static Value booleans(long... sizes) {
        return input(DataType.BOOLEAN, sizes);
    }

    /** Weights, different for each shape. */
    private static Constant weight(String name, long... shape) {
        float[] numbers = new float[(int) new Shape(shape).size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((i * 37 + name.hashCode() % 11 + shape.length) % 19) / 19f - 0.4f;
        }
        return Constant.of(name, numbers, shape);
    }

    private static Constant positive(String name, long size) {
        float[] numbers = new float[(int) size];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 0.5f + i;
        }
        return Constant.of(name, numbers, size);
    }

    private void addFunctions() {
        for (Operator operator :
                List.of(
                        Operator.ATAN,
                        Operator.ASINH,
                        Operator.COS,
                        Operator.COSH,
                        Operator.ERF,
                        Operator.EXP,
                        Operator.GELU,
                        Operator.HARDSIGMOID,
                        Operator.HARDSWISH,
                        Operator.SELU,
                        Operator.SIGMOID,
                        Operator.SILU,
                        Operator.SIN,
                        Operator.SINH,
                        Operator.TAN,
                        Operator.TANH)) {
            add("", operator, floats(25));
        }
        for (Operator operator :
                List.of(
                        Operator.ABS,
                        Operator.CEIL,
                        Operator.FLOOR,
                        Operator.NEG,
                        Operator.RELU,
                        Operator.ROUND,
                        Operator.SIGN,
                        Operator.SQUARE,
                        Operator.TRUNC)) {
            add("", operator, floats(25));
            add("longs", operator, longs(7));
            add("ints", operator, ints(7));
        }
        add("bytes", 0, 200, Operator.SQUARE, bytes(90));
        add("longs", Operator.EXP, longs(7));
        add("ints", Operator.SIGMOID, ints(7));
        add("booleans", Operator.SQRT, booleans(7));
        add("", -1, 1, Operator.ACOS, floats(9));
        add("", -1, 1, Operator.ASIN, floats(9));
        add("", -1, 1, Operator.ATANH, floats(9));
        add("", 1, 5, Operator.ACOSH, floats(9));
        for (Operator operator :
                List.of(Operator.LOG, Operator.LOG10, Operator.LOG2, Operator.SQRT)) {
            add("", 0, 9, operator, floats(37));
        }
        add("", -30, 30, Operator.SOFTPLUS, floats(241));
        add("", Operator.ELU, floats(25), new Real(0.75));
        add("", Operator.LEAKY_RELU, floats(25), new Real(0.01));
        DataType[] types = {
            DataType.BOOLEAN, DataType.UINT8, DataType.INT32, DataType.INT64, DataType.FLOAT32
        };
        for (DataType from : types) {
            for (DataType to : types) {
                if (from != to) {
                    add(from + "-" + to, 0, 3, Operator.CAST, input(from, 13), new Type(to));
                }
            }
        }
        add("negative", Operator.CAST, floats(25), new Type(DataType.INT64));
        add("double", Operator.CAST, floats(5), new Type(DataType.FLOAT64));
    }

    private void addArithmetic() {
        for (Operator operator :
                List.of(
                        Operator.ADD,
                        Operator.SUB,
                        Operator.MUL,
                        Operator.MAXIMUM,
                        Operator.MINIMUM)) {
            add("", operator, floats(3, 8), floats(3, 1));
            add("mixed", operator, floats(8), longs(8));
            add("ints", operator, ints(8), longs(8));
            add("bytes", 0, 200, operator, bytes(8), bytes(8));
            add("vector", operator, floats(3, 8), weight("w", 8));
            add("doubles", operator, input(DataType.FLOAT64, 8), floats(8));
        }
        add("booleans", Operator.ADD, booleans(8), booleans(8));
        add("booleans", Operator.MUL, booleans(8), booleans(8));
        add("", 1, 5, Operator.DIV, floats(9), floats(9));
        add("longs", 1, 5, Operator.DIV, longs(9), longs(9));
        add("", 0.25, 3, Operator.POW, floats(9), floats(9));
        add("longs", 0, 3, Operator.POW, longs(9), longs(9));
        add("", 0.25, 3, Operator.REMAINDER, floats(25), floats(25));
        add("negative", 0.25, 3, Operator.REMAINDER, floats(25), weight("w", 25));
        add("longs", 1, 9, Operator.REMAINDER, longs(25), longs(25));
        add("", Operator.ATAN2, floats(25), floats(25));
        add("wide", -1, 1, Operator.ATAN2, floats(9, 1), floats(1, 9));
        for (Operator operator :
                List.of(
                        Operator.ADD_NUMBER,
                        Operator.SUB_NUMBER,
                        Operator.MUL_NUMBER,
                        Operator.DIV_NUMBER,
                        Operator.CLAMP_MAX,
                        Operator.CLAMP_MIN)) {
            add("", operator, floats(25), new Real(1.5));
            add("longs", operator, longs(25), new Real(2));
            add("ints", operator, ints(25), new Real(2));
        }
        add("ints-real", Operator.MUL_NUMBER, ints(7), new Real(0.5));
        add("", 0, 3, Operator.POW_NUMBER, floats(9), new Real(1.5));
        add("square", Operator.POW_NUMBER, floats(9), new Real(2));
        add("longs", Operator.POW_NUMBER, longs(9), new Real(3));
        add("", Operator.REMAINDER_NUMBER, floats(25), new Real(0.75));
        add("negative", Operator.REMAINDER_NUMBER, floats(25), new Real(-0.75));
        add("longs", Operator.REMAINDER_NUMBER, longs(25), new Real(2));
        add("longs-negative", Operator.REMAINDER_NUMBER, longs(25), new Real(-2));
        add("", Operator.CLAMP, floats(25), new Real(-1), new Real(0.5));
        add("longs", Operator.CLAMP, longs(25), new Real(-1), new Real(2));
        add("", Operator.BMM, floats(2, 3), floats(3, 4));
        add("", Operator.MATMUL, floats(2, 3), floats(3, 4));
        add("vector", Operator.MATMUL, floats(2, 3), weight("w", 3));
        add("longs", Operator.MATMUL, longs(2, 3), longs(3, 1));
    }

    private void addComparisons() {
        Map<Operator, Operator> withNumber =
                Map.of(
                        Operator.EQ,
                        Operator.EQ_NUMBER,
                        Operator.GE,
                        Operator.GE_NUMBER,
                        Operator.GT,
                        Operator.GT_NUMBER,
                        Operator.LE,
                        Operator.LE_NUMBER,
                        Operator.LT,
                        Operator.LT_NUMBER,
                        Operator.NE,
                        Operator.NE_NUMBER);
        withNumber.forEach(
                (ofTensors, ofNumber) -> {
                    add("", ofTensors, floats(25), floats(1));
                    add("mixed", ofTensors, floats(25), longs(25));
                    add("ints", ofTensors, ints(25), longs(25));
                    add("bytes", 0, 3, ofTensors, bytes(25), booleans(25));
                    add("", ofNumber, floats(25), new Real(0.5));
                    add("longs", ofNumber, longs(25), new Real(1));
                    add("longs-real", ofNumber, longs(25), new Real(0.5));
                    add("large", ofNumber, ints(25), new Real(1L << 40));
                    add("booleans", 0, 1, ofNumber, booleans(25), new Real(1));
                });
        for (Operator operator : List.of(Operator.AND, Operator.OR, Operator.XOR)) {
            add("", 0, 1, operator, booleans(3, 1), booleans(1, 9));
            add("longs", 0, 2, operator, longs(9), booleans(9));
        }
        add("", 0, 1, Operator.NOT, booleans(9));
        add("floats", 0, 1, Operator.NOT, floats(9));
        add("", -1, 1, Operator.WHERE, booleans(3, 1), floats(1, 9), weight("w", 1));
        add("mixed", -1, 1, Operator.WHERE, booleans(9), longs(9), floats(9));
        add("ints", -1, 1, Operator.WHERE, booleans(9), ints(9), ints(9));
        add("booleans", -1, 1, Operator.WHERE, booleans(9), booleans(9), booleans(9));
    }

    private void addReductions() {
        for (Operator operator :
                List.of(Operator.ALL_MAX, Operator.ALL_MEAN, Operator.ALL_MIN, Operator.ALL_SUM)) {
            add("", operator, floats(3, 4));
        }
        for (Operator operator : List.of(Operator.ALL_MAX, Operator.ALL_MIN, Operator.ALL_SUM)) {
            add("longs", operator, longs(3, 4));
            add("booleans", operator, booleans(3));
        }
        for (Operator operator : List.of(Operator.MAX, Operator.MEAN, Operator.MIN, Operator.SUM)) {
            add("", operator, floats(3, 4, 5), Wholes.of(1, -1), NO);
            add("kept", operator, floats(3, 4, 5), Wholes.of(2), YES);
            add("batch", operator, floats(3, 4), Wholes.of(0), NO);
        }
        for (Operator operator : List.of(Operator.MAX, Operator.MIN, Operator.SUM)) {
            add("longs", operator, longs(3, 4), Wholes.of(1), NO);
            add("booleans", operator, booleans(3, 4), Wholes.of(1), NO);
        }
        add("", Operator.NORM, floats(3, 4), new Real(2), Wholes.of(0, 1, 2), NO);
        add("axis", Operator.NORM, floats(3, 4), new Real(2), Wholes.of(-1), YES);
        add("1", Operator.NORM, floats(3, 4), new Real(1), Wholes.of(1), NO);
        for (Operator operator : List.of(Operator.ARGMAX, Operator.ARGMIN)) {
            add("", operator, floats(13), Whole.of(1), NO);
            add("kept", operator, floats(3, 7), Whole.of(-1), YES);
            add("longs", operator, longs(7), Whole.of(1), NO);
        }
        add("", Operator.ARGSORT, floats(3, 13), Whole.of(-1), NO);
        add("longs", 0, 12, Operator.ARGSORT, longs(7), Whole.of(1), NO);
        add("", Operator.CUMSUM, floats(3, 4), Whole.of(1));
        add("ints", Operator.CUMSUM, ints(3, 4), Whole.of(-1));
        add("booleans", Operator.CUMSUM, booleans(3, 4), Whole.of(2));
        for (Operator operator : List.of(Operator.SOFTMAX, Operator.LOG_SOFTMAX)) {
            add("", operator, floats(3, 4), Whole.of(1));
            add("last", operator, floats(3, 4), Whole.of(-1));
        }
    }

    private void addShapes() {
        add("", Operator.FLATTEN, floats(3, 4, 5), Whole.of(1), Whole.of(-1));
        add("batch", Operator.FLATTEN, floats(3, 4), Whole.of(0), Whole.of(1));
        add("", Operator.RESHAPE, floats(3, 4), sizes(N, Size.of(12)));
        add("factor", Operator.RESHAPE, floats(3, 4), sizes(new Size(0, 6), Size.of(2)));
        add("inferred", Operator.RESHAPE, floats(3, 4), Wholes.of(-1, 6));
        add("empty", Operator.RESHAPE, floats(0, 4), sizes(N, Size.of(2), Size.of(0)));
        add("quotient", Operator.RESHAPE, floats(2, 6), sizes(N, Size.of(3), Size.of(4)));
        add("moved", Operator.RESHAPE, floats(6), sizes(Size.of(2), N, Size.of(3)));
        add("twice", Operator.RESHAPE, squares(), sizes(Size.of(3), N, N));
        add("", Operator.SQUEEZE, floats(1, 3), Whole.of(1));
        add("last", Operator.SQUEEZE, floats(3, 1), Whole.of(-1));
        add("none", Operator.SQUEEZE, floats(3), Whole.of(1));
        add("", Operator.UNSQUEEZE, floats(3), Whole.of(1));
        add("last", Operator.UNSQUEEZE, longs(3), Whole.of(-1));
        add("", Operator.PERMUTE, floats(3, 4), Wholes.of(2, 0, 1));
        add("negative", Operator.PERMUTE, floats(3, 4), Wholes.of(0, -1, 1));
        add("", Operator.CAT, new Tensors(List.of(floats(3), floats(2))), Whole.of(1));
        add("mixed", Operator.CAT, new Tensors(List.of(floats(3), longs(2))), Whole.of(-1));
        add("batch", Operator.CAT, new Tensors(List.of(floats(3), weight("w", 2, 3))), Whole.of(0));
        add("", Operator.STACK, new Tensors(List.of(floats(3), floats(3))), Whole.of(1));
        add("last", Operator.STACK, new Tensors(List.of(longs(3), longs(3))), Whole.of(-1));
        add("", Operator.EXPAND, floats(1, 3), sizes(N, Size.of(4), Size.of(3)));
        add("kept", Operator.EXPAND, floats(1, 3), Wholes.of(-1, 4, -1));
        add("added", Operator.EXPAND, floats(3), sizes(Size.of(2), N, Size.of(3)));
        add("weight", Operator.EXPAND, weight("w", 1, 3), sizes(N, Size.of(3)));
        add("", Operator.REPEAT, floats(3), Wholes.of(1, 2));
        add("added", Operator.REPEAT, floats(3), Wholes.of(2, 1, 3));
        add("batch", Operator.REPEAT, weight("w", 1, 3), sizes(N, Size.of(2)));
        add("", Operator.REPEAT_INTERLEAVE, floats(3, 2), Whole.of(2), Whole.of(1));
        add("last", Operator.REPEAT_INTERLEAVE, longs(3, 2), Whole.of(3), Whole.of(-1));
        add("batch", Operator.REPEAT_INTERLEAVE, floats(3), Whole.of(2), Whole.of(0));
        add("", Operator.FULL, sizes(N, Size.of(3)), new Real(0.5), new Type(DataType.FLOAT32));
        add("odd", Operator.FULL, sizes(new Size(1, 2)), new Real(3), new Type(DataType.INT64));
        add("true", Operator.FULL, sizes(N), new Real(1), new Type(DataType.BOOLEAN));
        add("", Operator.PAD, floats(3, 4), Wholes.of(1, 2), new Real(0));
        add("axes", Operator.PAD, floats(3, 4), Wholes.of(1, 0, 2, 1), new Real(-1.5));
        add("longs", Operator.PAD, longs(3, 4), Wholes.of(0, 2), new Real(7));
        add("cropped", Operator.PAD, floats(3, 4), Wholes.of(-1, 1), new Real(0));
    }

    private static Wholes sizes(Size... sizes) {
        return new Wholes(List.of(sizes));
    }

    private void addSelections() {
        add("", Operator.SELECT, floats(3, 4), Whole.of(1), Whole.of(2));
        add("last", Operator.SELECT, longs(3, 4), Whole.of(-1), Whole.of(-1));
        add("batch", Operator.SELECT, floats(3), Whole.of(0), new Whole(new Size(-1, 1)));
        add("", Operator.SLICE, floats(7), Whole.of(1), Whole.of(1), Whole.of(6), Whole.of(2));
        add("end", Operator.SLICE, floats(7), Whole.of(-1), Whole.of(-3), Whole.of(9), Whole.of(1));
        add(
                "batch",
                Operator.SLICE,
                floats(2),
                Whole.of(0),
                Whole.of(0),
                new Whole(N),
                Whole.of(1));
        add("", Operator.FLIP, floats(3, 4), Wholes.of(1));
        add("axes", Operator.FLIP, longs(3, 4), Wholes.of(-1, 1));
        add("", 0, 2, Operator.GATHER, floats(4), Whole.of(1), longs(3));
        add("axis", 0, 1, Operator.GATHER, longs(2, 3), Whole.of(-2), longs(2, 2));
        // The indices of a row must differ.
        add("", 0, 2, Operator.SCATTER, floats(4), Whole.of(1), longs(1), floats(1));
        add("axis", 0, 1, Operator.SCATTER, floats(2, 3), Whole.of(-2), longs(1, 3), floats(1, 3));
        add("", 0, 5, Operator.EMBEDDING, weight("w", 6, 3), longs(4));
        add("ints", 0, 5, Operator.EMBEDDING, weight("w", 6, 3), ints(2, 2));
    }

    private void addLayers() {
        add("", Operator.LINEAR, floats(3), weight("fc.weight", 4, 3), weight("fc.bias", 4));
        add("no-bias", Operator.LINEAR, floats(3), weight("fc.weight", 4, 3), NONE);
        add("sequence", Operator.LINEAR, floats(5, 3), weight("w", 4, 3), weight("b", 4));
        add("sequence-no-bias", Operator.LINEAR, floats(5, 3), weight("w", 4, 3), NONE);
        for (long[] shape : new long[][] {{3}, {3, 4}, {3, 4, 2}, {3, 2, 2, 2}}) {
            add(
                    shape.length + "",
                    Operator.BATCH_NORM,
                    floats(shape),
                    weight("weight", 3),
                    weight("bias", 3),
                    weight("running_mean", 3),
                    positive("running_var", 3),
                    NO,
                    new Real(0.1),
                    new Real(1e-3));
        }
        add(
                "plain",
                Operator.BATCH_NORM,
                floats(3, 4),
                NONE,
                NONE,
                weight("running_mean", 3),
                positive("running_var", 3),
                NO,
                new Real(0.1),
                new Real(1e-5));
        add(
                "",
                Operator.LAYER_NORM,
                floats(3, 4),
                Wholes.of(4),
                weight("weight", 4),
                weight("bias", 4),
                new Real(1e-5));
        add(
                "axes",
                Operator.LAYER_NORM,
                floats(3, 4),
                Wholes.of(3, 4),
                weight("weight", 3, 4),
                weight("bias", 3, 4),
                new Real(1e-3));
        add("plain", Operator.LAYER_NORM, floats(5), Wholes.of(5), NONE, NONE, new Real(1e-5));
    }

    private void addWindows() {
        for (int axes = 1; axes <= 3; axes++) {
            long[] shape = Arrays.copyOf(new long[] {4, 7, 6, 5}, axes + 1);
            long[] kernel = Arrays.copyOf(new long[] {3, 2, 2}, axes);
            long[] weight = new long[axes + 2];
            weight[0] = 6;
            weight[1] = 2;
            System.arraycopy(kernel, 0, weight, 2, axes);
            Wholes stride = first(axes, 2, 1, 3);
            Wholes padding = first(axes, 1, 0, 1);
            Wholes dilation = first(axes, 2, 1, 1);
            add(
                    "",
                    CONV[axes - 1],
                    floats(shape),
                    weight("conv.weight", weight),
                    weight("conv.bias", 6),
                    stride,
                    padding,
                    dilation,
                    Whole.of(2));
            add(
                    "no-bias",
                    CONV[axes - 1],
                    floats(shape),
                    weight("conv.weight", weight),
                    NONE,
                    first(axes, 1, 1, 1),
                    first(axes, 0, 0, 0),
                    first(axes, 1, 1, 1),
                    Whole.of(2));
            for (Flag up : List.of(NO, YES)) {
                String name = up.value() ? "up" : "down";
                add(
                        name,
                        MAX_POOL[axes - 1],
                        floats(shape),
                        Wholes.of(kernel),
                        stride,
                        padding,
                        first(axes, 1, 1, 1),
                        up);
                for (Flag counts : List.of(NO, YES)) {
                    add(
                            name + (counts.value() ? "-counted" : ""),
                            AVG_POOL[axes - 1],
                            floats(shape),
                            Wholes.of(kernel),
                            stride,
                            padding,
                            up,
                            counts);
                }
            }
        }
        // The last window begins in the padding, and is dropped; or ends beyond it.
        for (long size : new long[] {4, 5, 6, 7, 8, 9}) {
            for (Flag counts : List.of(NO, YES)) {
                add(
                        "size-" + size + "-" + counts.value(),
                        Operator.AVG_POOL1D,
                        floats(2, size),
                        Wholes.of(3),
                        Wholes.of(4),
                        Wholes.of(1),
                        YES,
                        counts);
            }
            add(
                    "size-" + size,
                    -3,
                    -1,
                    Operator.MAX_POOL1D,
                    floats(2, size),
                    Wholes.of(3),
                    Wholes.of(4),
                    Wholes.of(1),
                    Wholes.of(1),
                    YES);
        }
    }

    private static Wholes first(int count, long... numbers) {
        return Wholes.of(Arrays.copyOf(numbers, count));
    }

    private void addRecurrent() {
        for (int layers : new int[] {1, 3}) {
            for (Flag both : List.of(NO, YES)) {
                for (Flag batchFirst : List.of(NO, YES)) {
                    for (Flag biases : List.of(NO, YES)) {
                        addRecurrent(layers, both, batchFirst, biases);
                    }
                }
            }
        }
    }

    private void addRecurrent(int layers, Flag both, Flag batchFirst, Flag biases) {
        String name =
                layers
                        + (both.value() ? "-both" : "")
                        + (batchFirst.value() ? "-batch-first" : "")
                        + (biases.value() ? "" : "-no-biases");
        Map<Operator, Integer> gates =
                Map.of(Operator.GRU, 3, Operator.RNN_RELU, 1, Operator.RNN_TANH, 1);
        Argument[] rest = {biases, Whole.of(layers), new Real(0), NO, both, batchFirst};
        int directions = both.value() ? 2 : 1;
        gates.forEach(
                (operator, count) -> {
                    List<Argument> arguments =
                            new ArrayList<>(
                                    List.of(
                                            sequences(batchFirst),
                                            state(layers * directions),
                                            weights(count, layers, directions, biases)));
                    arguments.addAll(List.of(rest));
                    add(name, -1, 1, operator, arguments.toArray(Argument[]::new));
                });
        List<Argument> arguments =
                new ArrayList<>(
                        List.of(
                                sequences(batchFirst),
                                new Tensors(
                                        List.of(
                                                state(layers * directions),
                                                state(layers * directions))),
                                weights(4, layers, directions, biases)));
        arguments.addAll(List.of(rest));
        add(name, -1, 1, Operator.LSTM, arguments.toArray(Argument[]::new));
    }

    /** Four steps of three features, with a batch of any size. */
    private static Value sequences(Flag batchFirst) {
        List<Size> shape = List.of(N, Size.of(4), Size.of(3));
        return new Value(
                batchFirst.value() ? shape : List.of(shape.get(1), N, shape.get(2)),
                DataType.FLOAT32);
    }

    private static Value state(int layers) {
        return new Value(List.of(Size.of(layers), N, Size.of(5)), DataType.FLOAT32);
    }

    private static Tensors weights(int gates, int layers, int directions, Flag biases) {
        List<Argument.Tensor> weights = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            for (int direction = 0; direction < directions; direction++) {
                String suffix = "_l" + layer + (direction == 0 ? "" : "_reverse");
                long inputs = layer == 0 ? 3 : 5L * directions;
                weights.add(weight("rnn.weight_ih" + suffix, gates * 5L, inputs));
                weights.add(weight("rnn.weight_hh" + suffix, gates * 5L, 5));
                if (biases.value()) {
                    weights.add(weight("rnn.bias_ih" + suffix, gates * 5L));
                    weights.add(weight("rnn.bias_hh" + suffix, gates * 5L));
                }
            }
        }
        return new Tensors(weights);
    }
}
