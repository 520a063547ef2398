package dev.condyle.runtime.internal.program;

import static dev.condyle.runtime.internal.program.Operator.Kind.ACTIVATION;
import static dev.condyle.runtime.internal.program.Operator.Kind.FLAG;
import static dev.condyle.runtime.internal.program.Operator.Kind.OPTIONAL_TENSOR;
import static dev.condyle.runtime.internal.program.Operator.Kind.REAL;
import static dev.condyle.runtime.internal.program.Operator.Kind.TENSOR;
import static dev.condyle.runtime.internal.program.Operator.Kind.TENSORS;
import static dev.condyle.runtime.internal.program.Operator.Kind.TYPE;
import static dev.condyle.runtime.internal.program.Operator.Kind.WHOLE;
import static dev.condyle.runtime.internal.program.Operator.Kind.WHOLES;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An operator of PyTorch. Its parameters are the first ones of <a
 * href="https://pytorch.org/docs/stable/torch.html">the function</a>, in order; all others have
 * their defaults.
 */
public enum Operator {
    ABS("abs", TENSOR),
    ACOS("acos", TENSOR),
    ACOSH("acosh", TENSOR),
    ADD("add", TENSOR, TENSOR),
    ADD_NUMBER("add", TENSOR, REAL),
    ALL_MAX("max", TENSOR),
    ALL_MEAN("mean", TENSOR),
    ALL_MIN("min", TENSOR),
    ALL_SUM("sum", TENSOR),
    AND("logical_and", TENSOR, TENSOR),
    /** Axis, keep the axis. */
    ARGMAX("argmax", TENSOR, WHOLE, FLAG),
    ARGMIN("argmin", TENSOR, WHOLE, FLAG),
    /** Axis, descending. */
    ARGSORT("argsort", TENSOR, WHOLE, FLAG),
    ASIN("asin", TENSOR),
    ASINH("asinh", TENSOR),
    ATAN("atan", TENSOR),
    ATAN2("atan2", TENSOR, TENSOR),
    ATANH("atanh", TENSOR),
    /** Kernel, stride, padding, round the size up, count padding. */
    AVG_POOL1D("avg_pool1d", TENSOR, WHOLES, WHOLES, WHOLES, FLAG, FLAG),
    AVG_POOL2D("avg_pool2d", TENSOR, WHOLES, WHOLES, WHOLES, FLAG, FLAG),
    AVG_POOL3D("avg_pool3d", TENSOR, WHOLES, WHOLES, WHOLES, FLAG, FLAG),
    /** Weight, bias, running mean, running variance, training (false), momentum, epsilon. */
    BATCH_NORM(
            "batch_norm",
            TENSOR,
            OPTIONAL_TENSOR,
            OPTIONAL_TENSOR,
            TENSOR,
            TENSOR,
            FLAG,
            REAL,
            REAL),
    BMM("bmm", TENSOR, TENSOR),
    CAST("to", TENSOR, TYPE),
    CAT("cat", TENSORS, WHOLE),
    CEIL("ceil", TENSOR),
    /** Lower bound, upper bound. */
    CLAMP("clamp", TENSOR, REAL, REAL),
    CLAMP_MAX("clamp_max", TENSOR, REAL),
    CLAMP_MIN("clamp_min", TENSOR, REAL),
    /** Weight, bias, stride, padding, dilation, groups. */
    CONV1D("conv1d", TENSOR, TENSOR, OPTIONAL_TENSOR, WHOLES, WHOLES, WHOLES, WHOLE),
    CONV2D("conv2d", TENSOR, TENSOR, OPTIONAL_TENSOR, WHOLES, WHOLES, WHOLES, WHOLE),
    CONV3D("conv3d", TENSOR, TENSOR, OPTIONAL_TENSOR, WHOLES, WHOLES, WHOLES, WHOLE),
    COS("cos", TENSOR),
    COSH("cosh", TENSOR),
    CUMSUM("cumsum", TENSOR, WHOLE),
    DIV("div", TENSOR, TENSOR),
    DIV_NUMBER("div", TENSOR, REAL),
    ELU("elu", TENSOR, REAL),
    /** Weight (rows, units), indices. */
    EMBEDDING("embedding", TENSOR, TENSOR),
    EQ("eq", TENSOR, TENSOR),
    EQ_NUMBER("eq", TENSOR, REAL),
    ERF("erf", TENSOR),
    EXP("exp", TENSOR),
    EXPAND("expand", TENSOR, WHOLES),
    /** First axis, last axis. */
    FLATTEN("flatten", TENSOR, WHOLE, WHOLE),
    FLIP("flip", TENSOR, WHOLES),
    FLOOR("floor", TENSOR),
    /** Shape, number, type. */
    FULL("full", WHOLES, REAL, TYPE),
    /** Axis, indices. */
    GATHER("gather", TENSOR, WHOLE, TENSOR),
    GE("ge", TENSOR, TENSOR),
    GE_NUMBER("ge", TENSOR, REAL),
    /** The exact form, with erf. */
    GELU("gelu", TENSOR),
    /**
     * Initial state, weights, biases, layers, dropout, training (false), both directions, batch
     * first; results: outputs, last states.
     */
    GRU("gru", 2, TENSOR, TENSOR, TENSORS, FLAG, WHOLE, REAL, FLAG, FLAG, FLAG),
    GT("gt", TENSOR, TENSOR),
    GT_NUMBER("gt", TENSOR, REAL),
    HARDSIGMOID("hardsigmoid", TENSOR),
    HARDSWISH("hardswish", TENSOR),
    /** Normalized shape, weight, bias, epsilon. */
    LAYER_NORM("layer_norm", TENSOR, WHOLES, OPTIONAL_TENSOR, OPTIONAL_TENSOR, REAL),
    LE("le", TENSOR, TENSOR),
    LEAKY_RELU("leaky_relu", TENSOR, REAL),
    LE_NUMBER("le", TENSOR, REAL),
    /** Weight (units, inputs), bias. */
    LINEAR("linear", TENSOR, TENSOR, OPTIONAL_TENSOR),
    LOG("log", TENSOR),
    LOG10("log10", TENSOR),
    LOG2("log2", TENSOR),
    LOG_SOFTMAX("log_softmax", TENSOR, WHOLE),
    /** As GRU, with two initial states and three results: outputs, last states, last cells. */
    LSTM("lstm", 3, TENSOR, TENSORS, TENSORS, FLAG, WHOLE, REAL, FLAG, FLAG, FLAG),
    LT("lt", TENSOR, TENSOR),
    LT_NUMBER("lt", TENSOR, REAL),
    MATMUL("matmul", TENSOR, TENSOR),
    /** Axes, keep the axes. */
    MAX("amax", TENSOR, WHOLES, FLAG),
    MAXIMUM("maximum", TENSOR, TENSOR),
    /** Kernel, stride, padding, dilation (ones), round the size up. */
    MAX_POOL1D("max_pool1d", TENSOR, WHOLES, WHOLES, WHOLES, WHOLES, FLAG),
    MAX_POOL2D("max_pool2d", TENSOR, WHOLES, WHOLES, WHOLES, WHOLES, FLAG),
    MAX_POOL3D("max_pool3d", TENSOR, WHOLES, WHOLES, WHOLES, WHOLES, FLAG),
    /** Axes, keep the axes. */
    MEAN("mean", TENSOR, WHOLES, FLAG),
    /** Axes, keep the axes. */
    MIN("amin", TENSOR, WHOLES, FLAG),
    MINIMUM("minimum", TENSOR, TENSOR),
    MUL("mul", TENSOR, TENSOR),
    MUL_NUMBER("mul", TENSOR, REAL),
    NE("ne", TENSOR, TENSOR),
    NEG("neg", TENSOR),
    NE_NUMBER("ne", TENSOR, REAL),
    /** Order (2), axes, keep the axes. */
    NORM("norm", TENSOR, REAL, WHOLES, FLAG),
    NOT("logical_not", TENSOR),
    OR("logical_or", TENSOR, TENSOR),
    /** Padding of both sides of the last axis, then of the one before, and so on; number. */
    PAD("constant_pad_nd", TENSOR, WHOLES, REAL),
    PERMUTE("permute", TENSOR, WHOLES),
    POW("pow", TENSOR, TENSOR),
    POW_NUMBER("pow", TENSOR, REAL),
    RELU("relu", TENSOR),
    REMAINDER("remainder", TENSOR, TENSOR),
    REMAINDER_NUMBER("remainder", TENSOR, REAL),
    /** Repetitions of each axis. */
    REPEAT("repeat", TENSOR, WHOLES),
    /** Repetitions of each entry, axis. */
    REPEAT_INTERLEAVE("repeat_interleave", TENSOR, WHOLE, WHOLE),
    RESHAPE("reshape", TENSOR, WHOLES),
    /** As GRU. */
    RNN_RELU("rnn_relu", 2, TENSOR, TENSOR, TENSORS, FLAG, WHOLE, REAL, FLAG, FLAG, FLAG),
    /** As GRU. */
    RNN_TANH("rnn_tanh", 2, TENSOR, TENSOR, TENSORS, FLAG, WHOLE, REAL, FLAG, FLAG, FLAG),
    ROUND("round", TENSOR),
    /** Axis, indices, values. */
    SCATTER("scatter", TENSOR, WHOLE, TENSOR, TENSOR),
    /** Axis, index. */
    SELECT("select", TENSOR, WHOLE, WHOLE),
    SELU("selu", TENSOR),
    SIGMOID("sigmoid", TENSOR),
    SIGN("sign", TENSOR),
    SILU("silu", TENSOR),
    SIN("sin", TENSOR),
    SINH("sinh", TENSOR),
    /** Axis, begin, end, step. */
    SLICE("slice", TENSOR, WHOLE, WHOLE, WHOLE, WHOLE),
    SOFTMAX("softmax", TENSOR, WHOLE),
    SOFTPLUS("softplus", TENSOR),
    SQRT("sqrt", TENSOR),
    SQUARE("square", TENSOR),
    SQUEEZE("squeeze", TENSOR, WHOLE),
    STACK("stack", TENSORS, WHOLE),
    SUB("sub", TENSOR, TENSOR),
    SUB_NUMBER("sub", TENSOR, REAL),
    /** Axes, keep the axes. */
    SUM("sum", TENSOR, WHOLES, FLAG),
    TAN("tan", TENSOR),
    TANH("tanh", TENSOR),
    TRUNC("trunc", TENSOR),
    UNSQUEEZE("unsqueeze", TENSOR, WHOLE),
    /** Condition, value where true, value where false. */
    WHERE("where", TENSOR, TENSOR, TENSOR),
    XOR("logical_xor", TENSOR, TENSOR),

    // Kernels of the engine for the CPU, which only compiled programs use.

    /** Moves (N, C, H, W) to memory of the order (N, H, W, C). */
    CHANNELS_LAST("contiguous", TENSOR),
    /**
     * A convolution and an activation: weight in the layout of the kernel, bias, padding, stride,
     * dilation, groups, activation.
     */
    FUSED_CONV(
            "mkldnn._convolution_pointwise",
            TENSOR,
            TENSOR,
            OPTIONAL_TENSOR,
            WHOLES,
            WHOLES,
            WHOLES,
            WHOLE,
            ACTIVATION),
    /** As FUSED_CONV, with a second tensor that is added before the activation. */
    FUSED_CONV_ADD(
            "mkldnn._convolution_pointwise",
            TENSOR,
            TENSOR,
            TENSOR,
            OPTIONAL_TENSOR,
            WHOLES,
            WHOLES,
            WHOLES,
            WHOLE,
            ACTIVATION),
    /** A product with a weight in the layout of the kernel, bias and an activation. */
    FUSED_LINEAR("mkldnn._linear_pointwise", TENSOR, TENSOR, OPTIONAL_TENSOR, ACTIVATION),
    /** As FUSED_LINEAR, with a second tensor that is added instead of an activation. */
    FUSED_LINEAR_ADD("mkldnn._linear_pointwise", TENSOR, TENSOR, TENSOR, OPTIONAL_TENSOR),
    /** Weight (units, inputs), number of rows; result: the layout of the kernel. */
    LAYOUT_LINEAR_WEIGHT("mkldnn._reorder_linear_weight", TENSOR, WHOLE),
    /** Result (N, C, 1, 1) of (N, C, H, W). */
    GLOBAL_AVG_POOL("adaptive_avg_pool2d", TENSOR, WHOLES),
    /** Weight, padding, stride, dilation, groups, input shape; result: the layout of the kernel. */
    LAYOUT_CONV_WEIGHT(
            "mkldnn._reorder_convolution_weight", TENSOR, WHOLES, WHOLES, WHOLES, WHOLE, WHOLES);

    /** The type of a parameter. */
    public enum Kind {
        /** {@link Argument.Tensor}. */
        TENSOR(Argument.Tensor.class),
        /** {@link Argument.Tensor} or {@link Argument.Absent}. */
        OPTIONAL_TENSOR(Argument.Tensor.class),
        /** {@link Argument.Tensors}. */
        TENSORS(Argument.Tensors.class),
        /** {@link Argument.Whole}. */
        WHOLE(Argument.Whole.class),
        /** {@link Argument.Wholes}. */
        WHOLES(Argument.Wholes.class),
        /** {@link Argument.Real}. */
        REAL(Argument.Real.class),
        /** {@link Argument.Flag}. */
        FLAG(Argument.Flag.class),
        /** {@link Argument.Type}. */
        TYPE(Argument.Type.class),
        /** {@link Argument.Activation}. */
        ACTIVATION(Argument.Activation.class);

        private final Class<? extends Argument> type;

        Kind(Class<? extends Argument> type) {
            this.type = type;
        }

        private boolean accepts(Argument argument) {
            return type.isInstance(argument)
                    || this == OPTIONAL_TENSOR && argument instanceof Argument.Absent;
        }
    }

    private static final Set<Operator> KERNELS = EnumSet.range(CHANNELS_LAST, LAYOUT_CONV_WEIGHT);

    private final String function;
    private final int results;
    private final List<Kind> parameters;

    Operator(String function, Kind... parameters) {
        this(function, 1, parameters);
    }

    Operator(String function, int results, Kind... parameters) {
        this.function = function;
        this.results = results;
        this.parameters = List.of(parameters);
    }

    /** Returns the name of the function in PyTorch. */
    public String function() {
        return function;
    }

    /** Returns whether it is a kernel for the CPU, which is not part of a recorded program. */
    public boolean isKernel() {
        return KERNELS.contains(this);
    }

    /** Returns the types of the parameters. */
    public List<Kind> parameters() {
        return parameters;
    }

    void check(List<Argument> arguments, int outputs) {
        boolean fits = arguments.size() == parameters.size() && outputs == results;
        for (int i = 0; fits && i < parameters.size(); i++) {
            fits = parameters.get(i).accepts(arguments.get(i));
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    this
                            + " expects "
                            + parameters
                            + " and has "
                            + results
                            + " results, but the arguments are "
                            + arguments
                            + " and there are "
                            + outputs
                            + " results.");
        }
    }
}
