package dev.condyle.runtime.internal.onnx;

import ai.djl.ndarray.types.DataType;
import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.condyle.runtime.internal.program.Operator;
import java.util.List;
import java.util.Map;

/** Nodes for functions of one tensor, element by element. */
final class FunctionNodes {

    // The first version of the operator set with Gelu.
    private static final int GELU = 20;

    private FunctionNodes() {}

    static void addTo(Map<Operator, OnnxRule> rules) {
        addMathematical(rules);
        addRounding(rules);
        addActivations(rules);
    }

    private static void addMathematical(Map<Operator, OnnxRule> rules) {
        rules.put(Operator.ABS, call -> computed(call, "Abs"));
        rules.put(Operator.ACOS, call -> function(call, "Acos"));
        rules.put(Operator.ACOSH, call -> function(call, "Acosh"));
        rules.put(Operator.ASIN, call -> function(call, "Asin"));
        rules.put(Operator.ASINH, call -> function(call, "Asinh"));
        rules.put(Operator.ATAN, call -> function(call, "Atan"));
        rules.put(Operator.ATANH, call -> function(call, "Atanh"));
        rules.put(Operator.COS, call -> function(call, "Cos"));
        rules.put(Operator.COSH, call -> function(call, "Cosh"));
        rules.put(Operator.ERF, call -> function(call, "Erf"));
        rules.put(Operator.EXP, call -> function(call, "Exp"));
        rules.put(Operator.LOG, call -> function(call, "Log"));
        rules.put(Operator.LOG10, call -> logarithm(call, 10));
        rules.put(Operator.LOG2, call -> logarithm(call, 2));
        rules.put(Operator.NEG, call -> computed(call, "Neg"));
        rules.put(Operator.SIGN, call -> computed(call, "Sign"));
        rules.put(Operator.SIN, call -> function(call, "Sin"));
        rules.put(Operator.SINH, call -> function(call, "Sinh"));
        rules.put(Operator.SQRT, call -> function(call, "Sqrt"));
        rules.put(Operator.SQUARE, FunctionNodes::square);
        rules.put(Operator.TAN, call -> function(call, "Tan"));
    }

    private static void addRounding(Map<Operator, OnnxRule> rules) {
        rules.put(Operator.CEIL, call -> rounded(call, "Ceil"));
        rules.put(Operator.FLOOR, call -> rounded(call, "Floor"));
        rules.put(Operator.ROUND, call -> rounded(call, "Round"));
        rules.put(Operator.TRUNC, FunctionNodes::truncated);
        rules.put(Operator.CAST, call -> call.input(0, call.type()));
    }

    private static void addActivations(Map<Operator, OnnxRule> rules) {
        rules.put(
                Operator.ELU,
                call -> function(call, "Elu", OnnxAttribute.real("alpha", call.node().real(1))));
        rules.put(Operator.GELU, FunctionNodes::gelu);
        rules.put(
                Operator.HARDSIGMOID,
                call ->
                        function(
                                call,
                                "HardSigmoid",
                                OnnxAttribute.real("alpha", 1 / 6.0),
                                OnnxAttribute.real("beta", 0.5)));
        rules.put(Operator.HARDSWISH, call -> function(call, "HardSwish"));
        rules.put(
                Operator.LEAKY_RELU,
                call ->
                        function(
                                call,
                                "LeakyRelu",
                                OnnxAttribute.real("alpha", call.node().real(1))));
        rules.put(Operator.RELU, FunctionNodes::relu);
        // PyTorch and ONNX define the same constants.
        rules.put(Operator.SELU, call -> function(call, "Selu"));
        rules.put(Operator.SIGMOID, call -> function(call, "Sigmoid"));
        rules.put(Operator.SILU, FunctionNodes::silu);
        rules.put(Operator.SOFTPLUS, call -> function(call, "Softplus"));
        rules.put(Operator.TANH, call -> function(call, "Tanh"));
    }

    /** A function whose result is floating point. */
    private static String function(OnnxCall call, String operator, AttributeProto... attributes) {
        return call.add(operator, List.of(call.input(0, call.type())), attributes);
    }

    /** A function of integers too. */
    private static String computed(OnnxCall call, String operator) {
        DataType type = OnnxType.computed(call.type());
        return call.cast(call.add(operator, call.input(0, type)), type, call.type());
    }

    private static String square(OnnxCall call) {
        DataType type = OnnxType.computed(call.type());
        String x = call.input(0, type);
        return call.cast(call.add("Mul", x, x), type, call.type());
    }

    private static String logarithm(OnnxCall call, double base) {
        return call.add("Div", function(call, "Log"), call.number(Math.log(base), call.type()));
    }

    private static String rounded(OnnxCall call, String operator) {
        return OnnxType.isReal(call.type(0)) ? function(call, operator) : call.input(0);
    }

    private static String truncated(OnnxCall call) {
        if (!OnnxType.isReal(call.type(0))) {
            return call.input(0);
        }
        String x = call.input(0);
        return call.add("Mul", call.add("Sign", x), call.add("Floor", call.add("Abs", x)));
    }

    private static String gelu(OnnxCall call) {
        String x = call.input(0);
        if (call.opset() >= GELU) {
            return call.add("Gelu", x);
        }
        DataType type = call.type();
        String scaled = call.add("Div", x, call.number(Math.sqrt(2), type));
        String sum = call.add("Add", call.add("Erf", scaled), call.number(1, type));
        return call.add("Mul", call.add("Mul", x, sum), call.number(0.5, type));
    }

    private static String relu(OnnxCall call) {
        if (OnnxType.isReal(call.type())) {
            return function(call, "Relu");
        }
        DataType type = OnnxType.computed(call.type());
        String positive = call.add("Max", call.input(0, type), call.number(0, type));
        return call.cast(positive, type, call.type());
    }

    private static String silu(OnnxCall call) {
        String x = call.input(0);
        return call.add("Mul", x, call.add("Sigmoid", x));
    }
}
