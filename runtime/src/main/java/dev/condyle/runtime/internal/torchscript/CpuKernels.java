package dev.condyle.runtime.internal.torchscript;

import ai.djl.ndarray.types.DataType;
import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Constant;
import dev.condyle.runtime.internal.program.Node;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.ProgramRewriter;
import dev.condyle.runtime.internal.program.Size;
import dev.condyle.runtime.internal.program.Uses;
import dev.condyle.runtime.internal.program.Value;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Replaces 2-D convolutions by the engine's kernels for the CPU (oneDNN). A kernel adds the bias
 * and a residual, and applies an activation, while the result is in the cache. Weights are moved to
 * the layout of the kernel once, and activations are channels-last.
 */
final class CpuKernels {

    private static final int AXES = 4;

    private final Program program;
    private final int batch;
    private final Uses uses;
    private final ProgramRewriter rewriter;
    private final Map<Argument.Tensor, Value> moved = new IdentityHashMap<>();
    private final Map<Node, Fusion> fusions = new IdentityHashMap<>(); // by their last operation
    private final Set<Node> fused = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * A convolution with the operations after it.
     *
     * @param conv the convolution
     * @param residual the tensor that is added; null for none
     * @param activation the activation
     * @param result the result of the last operation
     */
    private record Fusion(
            Node conv,
            Argument.@Nullable Tensor residual,
            Argument.Activation activation,
            Value result) {}

    private CpuKernels(Program program, int batch) {
        this.program = program;
        this.batch = batch;
        uses = Uses.of(program);
        rewriter = new ProgramRewriter(program);
    }

    /**
     * Returns a program that uses the kernels.
     *
     * @param program the program, with folded norms
     * @param batch the usual batch size
     */
    static Program apply(Program program, int batch) {
        CpuKernels kernels = new CpuKernels(program, batch);
        program.nodes().forEach(kernels::plan);
        program.nodes().forEach(kernels::add);
        return kernels.rewriter.result();
    }

    private void plan(Node conv) {
        if (!isSupported(conv) || isOnPixel(conv)) {
            return;
        }
        Node last = conv;
        Argument.Tensor residual = null;
        Node add = uses.onlyConsumer(last.output()).orElse(null);
        if (add != null && add.operator() == Operator.ADD) {
            Argument.Tensor other = add.tensor(0) == last.output() ? add.tensor(1) : add.tensor(0);
            // An addition of two convolutions becomes part of the first one.
            if (canAdd(other, last.output()) && !isFused(add) && !isPixel(last.output())) {
                residual = other;
                last = add;
            }
        }
        Argument.Activation activation = Argument.Activation.NONE;
        Node next = uses.onlyConsumer(last.output()).orElse(null);
        Optional<Argument.Activation> after =
                next == null ? Optional.empty() : Activations.of(next);
        // The kernel with a residual supports only the rectifier.
        if (after.isPresent() && (residual == null || after.get().name().equals("relu"))) {
            activation = after.get();
            last = next;
        }
        Fusion fusion = new Fusion(conv, residual, activation, last.output());
        fusions.put(last, fusion);
        if (last != conv) {
            fused.add(conv);
        }
        if (residual != null && last != add) {
            fused.add(add);
        }
    }

    private static boolean isSupported(Node node) {
        return isFixedConvolution(node)
                && node.tensor(1) instanceof Constant
                && (!node.has(2) || node.tensor(2) instanceof Constant)
                && node.tensor(0) instanceof Value
                && !isOnColumn(node)
                && !isOnPadding(node);
    }

    /** Returns whether only the number of examples varies. */
    private static boolean isFixedConvolution(Node node) {
        return node.operator() == Operator.CONV2D
                && node.tensor(0).type() == DataType.FLOAT32
                && node.tensor(0).shape().subList(1, AXES).stream().allMatch(Size::isFixed);
    }

    /** The kernel crashes if a window can lie in the padding. */
    private static boolean isOnPadding(Node conv) {
        long[] padding = conv.fixed(4);
        long[] dilation = conv.fixed(5);
        for (int i = 0; i < padding.length; i++) {
            if (padding[i] > dilation[i] * (conv.tensor(1).size(2 + i) - 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether a convolution reduces a single channel to a single column. oneDNN computes a
     * wrong result if the strides of the input are channels-last.
     */
    private static boolean isOnColumn(Node conv) {
        return conv.tensor(0).size(1) == 1 && conv.output().size(3) == 1;
    }

    /** Restores the strides, and leaves the convolution to the engine. */
    private void addOnColumn(Node conv) {
        List<Size> shape = conv.tensor(0).shape();
        Value row =
                rewriter.add(
                        Operator.FLATTEN,
                        new Value(
                                List.of(
                                        shape.get(0),
                                        Size.of(shape.get(2).fixed() * shape.get(3).fixed())),
                                DataType.FLOAT32),
                        conv.tensor(0),
                        Argument.Whole.of(1),
                        Argument.Whole.of(-1));
        Value map =
                rewriter.add(
                        Operator.RESHAPE,
                        new Value(shape, DataType.FLOAT32),
                        row,
                        new Argument.Wholes(shape));
        Stream<Argument> rest = conv.arguments().stream().skip(1);
        rewriter.add(
                Operator.CONV2D,
                conv.output(),
                Stream.concat(Stream.of(map), rest).toArray(Argument[]::new));
    }

    /** The engine's kernel cannot add to a map of a single pixel. */
    private static boolean isPixel(Value map) {
        return map.size(2) == 1 && map.size(3) == 1;
    }

    private static boolean canAdd(Argument.Tensor other, Value result) {
        return other instanceof Value
                && other != result
                && other.type() == result.type()
                && other.shape().equals(result.shape());
    }

    private boolean isFused(Node node) {
        return fused.contains(node) || fusions.containsKey(node);
    }

    private void add(Node node) {
        Fusion fusion = fusions.get(node);
        if (fusion != null) {
            add(fusion);
        } else if (fused.contains(node)) {
            return;
        } else if (isSupported(node)) {
            addProduct(node);
        } else if (isFixedConvolution(node) && isOnColumn(node)) {
            addOnColumn(node);
        } else if (isGlobalMean(node)) {
            addGlobalMean(node);
        } else {
            rewriter.keep(node);
        }
    }

    /** Returns whether a convolution sees a single pixel, as in squeeze-and-excitation. */
    private static boolean isOnPixel(Node conv) {
        return conv.tensor(0).size(2) == 1 && conv.tensor(0).size(3) == 1 && isProduct(conv);
    }

    /** Returns whether each pixel of the result is a product of a matrix and a pixel. */
    private static boolean isProduct(Node conv) {
        return conv.tensor(1).size(2) == 1
                && conv.tensor(1).size(3) == 1
                && Arrays.equals(conv.fixed(4), new long[] {0, 0})
                && conv.whole(6).fixed() == 1;
    }

    /** Returns the weight of a product, (units, inputs). */
    private static Constant matrix(Node conv) {
        Constant weight = (Constant) conv.tensor(1);
        return Constant.of(weight.name(), weight.floats(), weight.size(0), weight.size(1));
    }

    /** A convolution of a single pixel is a product with a matrix. */
    private void addProduct(Node conv) {
        Constant matrix = matrix(conv);
        Size batchSize = conv.output().shape().get(0);
        Size units = Size.of(matrix.size(0));
        Value row =
                rewriter.add(
                        Operator.FLATTEN,
                        new Value(List.of(batchSize, Size.of(matrix.size(1))), DataType.FLOAT32),
                        conv.tensor(0),
                        Argument.Whole.of(1),
                        Argument.Whole.of(-1));
        Value product =
                rewriter.add(
                        Operator.LINEAR,
                        new Value(List.of(batchSize, units), DataType.FLOAT32),
                        row,
                        matrix,
                        conv.arguments().get(2));
        Value wide =
                rewriter.add(
                        Operator.UNSQUEEZE,
                        new Value(List.of(batchSize, units, Size.of(1)), DataType.FLOAT32),
                        product,
                        Argument.Whole.of(2));
        rewriter.add(Operator.UNSQUEEZE, conv.output(), wide, Argument.Whole.of(3));
    }

    private static boolean isGlobalMean(Node node) {
        return node.operator() == Operator.MEAN
                && node.tensor(0).rank() == AXES
                && node.tensor(0).type() == DataType.FLOAT32
                && Arrays.equals(node.fixed(1), new long[] {2, 3})
                && !node.flag(2);
    }

    /** The pool is faster than the mean in channels-last memory. */
    private void addGlobalMean(Node mean) {
        List<Size> shape = mean.tensor(0).shape();
        Value pooled =
                new Value(
                        List.of(shape.get(0), shape.get(1), Size.of(1), Size.of(1)),
                        DataType.FLOAT32);
        rewriter.add(Operator.GLOBAL_AVG_POOL, pooled, mean.tensor(0), Argument.Wholes.of(1, 1));
        rewriter.add(
                Operator.FLATTEN,
                mean.output(),
                pooled,
                Argument.Whole.of(1),
                Argument.Whole.of(-1));
    }

    private void add(Fusion fusion) {
        Node conv = fusion.conv();
        Argument.Tensor x = channelsLast(conv.tensor(0));
        Argument stride = conv.arguments().get(3);
        Argument padding = conv.arguments().get(4);
        Argument dilation = conv.arguments().get(5);
        Argument groups = conv.arguments().get(6);
        if (isPointwise(conv)
                && (fusion.residual() == null
                        || fusion.activation().equals(Argument.Activation.NONE))) {
            addPixels(fusion, x);
            return;
        }
        long[] input =
                x.shape().stream().mapToLong(it -> it.isFixed() ? it.constant() : batch).toArray();
        Value weight =
                rewriter.add(
                        Operator.LAYOUT_CONV_WEIGHT,
                        new Value(conv.tensor(1).shape(), DataType.FLOAT32),
                        conv.tensor(1),
                        padding,
                        stride,
                        dilation,
                        groups,
                        Argument.Wholes.of(input));
        Stream<Argument> rest =
                Stream.of(
                        weight,
                        conv.arguments().get(2),
                        padding,
                        stride,
                        dilation,
                        groups,
                        fusion.activation());
        Stream<Argument> operands =
                fusion.residual() == null
                        ? Stream.of(x)
                        : Stream.of(x, channelsLast(fusion.residual()));
        rewriter.add(
                fusion.residual() == null ? Operator.FUSED_CONV : Operator.FUSED_CONV_ADD,
                fusion.result(),
                Stream.concat(operands, rest).toArray(Argument[]::new));
    }

    private static boolean isPointwise(Node conv) {
        return isProduct(conv) && Arrays.equals(conv.fixed(3), new long[] {1, 1});
    }

    /** A 1x1 convolution is a product of matrices, one row for each pixel. */
    private void addPixels(Fusion fusion, Argument.Tensor x) {
        Node conv = fusion.conv();
        long rows = batch * conv.tensor(0).size(2) * conv.tensor(0).size(3);
        Constant matrix = matrix(conv);
        Value layout =
                rewriter.add(
                        Operator.LAYOUT_LINEAR_WEIGHT,
                        new Value(matrix.shape(), DataType.FLOAT32),
                        matrix,
                        Argument.Whole.of(rows));
        Value pixels = pixels(x);
        List<Size> shape = fusion.result().shape();
        Value product =
                new Value(
                        List.of(shape.get(0), shape.get(2), shape.get(3), shape.get(1)),
                        DataType.FLOAT32);
        if (fusion.residual() == null) {
            rewriter.add(
                    Operator.FUSED_LINEAR,
                    product,
                    pixels,
                    layout,
                    conv.arguments().get(2),
                    fusion.activation());
        } else {
            rewriter.add(
                    Operator.FUSED_LINEAR_ADD,
                    product,
                    pixels,
                    pixels(channelsLast(fusion.residual())),
                    layout,
                    conv.arguments().get(2));
        }
        rewriter.add(Operator.PERMUTE, fusion.result(), product, Argument.Wholes.of(0, 3, 1, 2));
    }

    /** Returns a view (N, H, W, C) of (N, C, H, W). */
    private Value pixels(Argument.Tensor x) {
        List<Size> shape = x.shape();
        Value view =
                new Value(
                        List.of(shape.get(0), shape.get(2), shape.get(3), shape.get(1)), x.type());
        return rewriter.add(Operator.PERMUTE, view, x, Argument.Wholes.of(0, 2, 3, 1));
    }

    /** Moves inputs of the program; everything else follows from them. */
    private Argument.Tensor channelsLast(Argument.Tensor tensor) {
        if (!program.inputs().contains(tensor)) {
            return tensor;
        }
        return moved.computeIfAbsent(
                tensor,
                key ->
                        rewriter.add(
                                Operator.CHANNELS_LAST,
                                new Value(List.copyOf(key.shape()), key.type()),
                                key));
    }
}
