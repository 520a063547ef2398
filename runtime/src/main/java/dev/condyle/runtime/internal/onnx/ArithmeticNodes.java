package dev.condyle.runtime.internal.onnx;

import ai.djl.ndarray.types.DataType;
import dev.condyle.runtime.internal.program.Operator;
import java.util.List;
import java.util.Map;

/** Nodes for arithmetic of two tensors, or of a tensor and a number. */
final class ArithmeticNodes {

    private ArithmeticNodes() {}

    static void addTo(Map<Operator, OnnxRule> rules) {
        both(rules, Operator.ADD, Operator.ADD_NUMBER, "Add");
        both(rules, Operator.DIV, Operator.DIV_NUMBER, "Div");
        both(rules, Operator.MUL, Operator.MUL_NUMBER, "Mul");
        both(rules, Operator.POW, Operator.POW_NUMBER, "Pow");
        both(rules, Operator.SUB, Operator.SUB_NUMBER, "Sub");
        both(rules, Operator.MAXIMUM, Operator.CLAMP_MIN, "Max");
        both(rules, Operator.MINIMUM, Operator.CLAMP_MAX, "Min");
        rules.put(Operator.REMAINDER, call -> of(call, ArithmeticNodes::remainder));
        rules.put(Operator.REMAINDER_NUMBER, call -> ofNumber(call, ArithmeticNodes::remainder));
        rules.put(Operator.ATAN2, call -> of(call, ArithmeticNodes::angle));
        rules.put(Operator.BMM, ArithmeticNodes::product);
        rules.put(Operator.MATMUL, ArithmeticNodes::product);
        rules.put(Operator.CLAMP, ArithmeticNodes::clamped);
    }

    /** Adds nodes for two tensors of the same type. */
    private interface Binary {

        String apply(OnnxCall call, String x, String y, DataType type);
    }

    private static void both(
            Map<Operator, OnnxRule> rules, Operator ofTensors, Operator ofNumber, String name) {
        Binary binary = (call, x, y, type) -> call.add(name, x, y);
        rules.put(ofTensors, call -> of(call, binary));
        rules.put(ofNumber, call -> ofNumber(call, binary));
    }

    private static String of(OnnxCall call, Binary binary) {
        DataType type = OnnxType.computed(call.type());
        String result = binary.apply(call, call.input(0, type), call.input(1, type), type);
        return call.cast(result, type, call.type());
    }

    private static String ofNumber(OnnxCall call, Binary binary) {
        DataType type = OnnxType.computed(call.type());
        String number = call.number(call.node().real(1), type);
        String result = binary.apply(call, call.input(0, type), number, type);
        return call.cast(result, type, call.type());
    }

    /** The remainder has the sign of the divisor. Mod of floating point numbers has the other. */
    private static String remainder(OnnxCall call, String x, String y, DataType type) {
        if (!OnnxType.isReal(type)) {
            return call.add("Mod", x, y);
        }
        String zero = call.number(0, type);
        String rest = call.graph().add("Mod", List.of(x, y), OnnxAttribute.whole("fmod", 1));
        String signsDiffer =
                call.add("Xor", call.add("Less", rest, zero), call.add("Less", y, zero));
        String isZero = call.add("Equal", rest, zero);
        String corrected = call.add("And", signsDiffer, call.add("Not", isZero));
        return call.add("Where", corrected, call.add("Add", rest, y), rest);
    }

    /** ONNX has only the arctangent of one number. */
    private static String angle(OnnxCall call, String y, String x, DataType type) {
        String zero = call.number(0, type);
        String vertical = call.add("Equal", x, zero);
        String origin = call.add("And", vertical, call.add("Equal", y, zero));
        // The quotient of a number and -0.0 would have the wrong sign.
        String positiveZero = call.add("Where", vertical, zero, x);
        String slope = call.add("Where", origin, zero, call.add("Div", y, positiveZero));
        String halfTurn =
                call.add(
                        "Where",
                        call.add("Less", y, zero),
                        call.number(-Math.PI, type),
                        call.number(Math.PI, type));
        String turn = call.add("Where", call.add("Less", x, zero), halfTurn, zero);
        return call.add("Add", call.add("Atan", slope), turn);
    }

    private static String product(OnnxCall call) {
        DataType type = OnnxType.computed(call.type());
        String product = call.add("MatMul", call.input(0, type), call.input(1, type));
        return call.cast(product, type, call.type());
    }

    private static String clamped(OnnxCall call) {
        DataType type = OnnxType.computed(call.type());
        String result =
                call.add(
                        "Clip",
                        call.input(0, type),
                        call.number(call.node().real(1), type),
                        call.number(call.node().real(2), type));
        return call.cast(result, type, call.type());
    }
}
