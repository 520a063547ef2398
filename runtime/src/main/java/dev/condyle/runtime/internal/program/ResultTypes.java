package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Infers the shape and the type of results without computing them, for the operators that make up
 * most of a network. Recording a large network is therefore fast.
 */
final class ResultTypes {

    private static final Set<Operator> SAME_AS_INPUT =
            EnumSet.of(
                    Operator.ABS,
                    Operator.BATCH_NORM,
                    Operator.CLAMP,
                    Operator.ELU,
                    Operator.ERF,
                    Operator.EXP,
                    Operator.GELU,
                    Operator.LAYER_NORM,
                    Operator.LEAKY_RELU,
                    Operator.LOG_SOFTMAX,
                    Operator.RELU,
                    Operator.SELU,
                    Operator.SIGMOID,
                    Operator.SOFTMAX,
                    Operator.SOFTPLUS,
                    Operator.SQUARE,
                    Operator.SQRT,
                    Operator.TANH);
    private static final Set<Operator> WITH_NUMBER =
            EnumSet.of(
                    Operator.ADD_NUMBER,
                    Operator.DIV_NUMBER,
                    Operator.MUL_NUMBER,
                    Operator.POW_NUMBER,
                    Operator.SUB_NUMBER);
    private static final Set<Operator> BROADCAST =
            EnumSet.of(Operator.ADD, Operator.DIV, Operator.MUL, Operator.SUB);
    private static final int SPATIAL = 2; // the first axis after batch and channels

    private final List<Argument> arguments;

    private ResultTypes(List<Argument> arguments) {
        this.arguments = arguments;
    }

    /** Returns the type of the only result. Empty if it must be computed. */
    static Optional<Value> infer(Operator operator, List<Argument> arguments) {
        if (operator == Operator.EMBEDDING) {
            // The inputs of a recording may be no valid indices.
            ResultTypes types = new ResultTypes(arguments);
            Shape shape = types.tensor(1).add(types.tensor(0).get(1));
            return Optional.of(Value.of(shape, ((Argument.Tensor) arguments.get(0)).type()));
        }
        boolean floats =
                arguments.stream()
                        .filter(Argument.Tensor.class::isInstance)
                        .allMatch(it -> ((Argument.Tensor) it).type() == DataType.FLOAT32);
        return floats
                ? Optional.ofNullable(new ResultTypes(arguments).shape(operator))
                        .map(it -> Value.of(it, DataType.FLOAT32))
                : Optional.empty();
    }

    private @Nullable Shape shape(Operator operator) {
        if (SAME_AS_INPUT.contains(operator) || WITH_NUMBER.contains(operator)) {
            return tensor(0);
        }
        if (BROADCAST.contains(operator)) {
            return broadcast(tensor(0), tensor(1));
        }
        return switch (operator) {
            case CONV1D, CONV2D, CONV3D -> convolution();
            case LINEAR -> tensor(0).slice(0, tensor(0).dimension() - 1).add(tensor(1).get(0));
            case MAX_POOL1D, MAX_POOL2D, MAX_POOL3D -> flag(5) ? null : pooled();
            case AVG_POOL1D, AVG_POOL2D, AVG_POOL3D -> flag(4) ? null : pooled();
            case MEAN, MAX -> flag(2) ? null : reduced();
            case PAD -> padded();
            case PERMUTE -> permuted();
            case RESHAPE -> reshaped();
            case FLATTEN -> flattened();
            case EXPAND -> expanded();
            case UNSQUEEZE -> unsqueezed();
            default -> null;
        };
    }

    private Shape tensor(int index) {
        Argument.Tensor tensor = (Argument.Tensor) arguments.get(index);
        return new Shape(tensor.shape().stream().mapToLong(Size::fixed).toArray());
    }

    private long[] wholes(int index) {
        return ((Argument.Wholes) arguments.get(index)).fixed();
    }

    private boolean flag(int index) {
        return ((Argument.Flag) arguments.get(index)).value();
    }

    private static @Nullable Shape broadcast(Shape a, Shape b) {
        if (a.dimension() < b.dimension()) {
            return broadcast(b, a);
        }
        long[] sizes = a.getShape().clone();
        int missing = a.dimension() - b.dimension();
        for (int i = 0; i < b.dimension(); i++) {
            long size = b.get(i);
            if (sizes[missing + i] == 1) {
                sizes[missing + i] = size;
            } else if (size != 1 && size != sizes[missing + i]) {
                return null;
            }
        }
        return new Shape(sizes);
    }

    private @Nullable Shape convolution() {
        Shape x = tensor(0);
        Shape weight = tensor(1);
        long groups = ((Argument.Whole) arguments.get(6)).value().fixed();
        if (x.get(1) != weight.get(1) * groups) {
            return null;
        }
        long[] sizes = x.getShape().clone();
        sizes[1] = weight.get(0);
        return windows(sizes, weight.slice(SPATIAL).getShape(), wholes(3), wholes(4), wholes(5));
    }

    private @Nullable Shape pooled() {
        long[] kernel = wholes(1);
        long[] dilation = new long[kernel.length];
        Arrays.fill(dilation, 1);
        return windows(tensor(0).getShape().clone(), kernel, wholes(2), wholes(3), dilation);
    }

    private static @Nullable Shape windows(
            long[] sizes, long[] kernel, long[] stride, long[] padding, long[] dilation) {
        int axes = sizes.length - SPATIAL;
        if (kernel.length != axes
                || stride.length != axes
                || padding.length != axes
                || dilation.length != axes) {
            return null;
        }
        for (int i = 0; i < axes; i++) {
            long span = dilation[i] * (kernel[i] - 1) + 1;
            long free = sizes[SPATIAL + i] + 2 * padding[i] - span;
            if (free < 0) {
                return null;
            }
            sizes[SPATIAL + i] = free / stride[i] + 1;
        }
        return new Shape(sizes);
    }

    private Shape padded() {
        long[] sizes = tensor(0).getShape().clone();
        long[] padding = wholes(1);
        for (int i = 0; i < padding.length; i++) {
            sizes[sizes.length - 1 - i / 2] += padding[i];
        }
        return new Shape(sizes);
    }

    private Shape permuted() {
        Shape x = tensor(0);
        Shape shape = new Shape();
        for (long axis : wholes(1)) {
            shape = shape.add(x.get(Math.floorMod((int) axis, x.dimension())));
        }
        return shape;
    }

    private @Nullable Shape reshaped() {
        long[] sizes = wholes(1).clone();
        long known = 1;
        int open = -1;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] == -1) {
                open = i;
            } else {
                known *= sizes[i];
            }
        }
        if (open >= 0) {
            if (known <= 0) {
                return null;
            }
            sizes[open] = tensor(0).size() / known;
        }
        Shape shape = new Shape(sizes);
        return shape.size() == tensor(0).size() ? shape : null;
    }

    private Shape flattened() {
        Shape x = tensor(0);
        int first = Math.floorMod((int) whole(1), x.dimension());
        int last = Math.floorMod((int) whole(2), x.dimension());
        Shape inner = x.slice(first, last + 1);
        return x.slice(0, first).add(inner.size()).addAll(x.slice(last + 1));
    }

    private @Nullable Shape expanded() {
        long[] sizes = wholes(1);
        return Arrays.stream(sizes).allMatch(size -> size >= 0) ? new Shape(sizes) : null;
    }

    private Shape unsqueezed() {
        Shape x = tensor(0);
        int axis = Math.floorMod((int) whole(1), x.dimension() + 1);
        return x.slice(0, axis).add(1).addAll(x.slice(axis));
    }

    private long whole(int index) {
        return ((Argument.Whole) arguments.get(index)).value().fixed();
    }

    private Shape reduced() {
        Shape x = tensor(0);
        List<Integer> axes =
                Arrays.stream(wholes(1))
                        .mapToObj(axis -> Math.floorMod((int) axis, x.dimension()))
                        .toList();
        Shape shape = new Shape();
        for (int i = 0; i < x.dimension(); i++) {
            shape = axes.contains(i) ? shape : shape.add(x.get(i));
        }
        return shape;
    }
}
