package dev.condyle.runtime.internal.onnx;

import ai.djl.ndarray.types.DataType;
import dev.condyle.runtime.internal.program.Operator;
import java.util.Map;

/** Nodes for comparisons and logic. */
final class ComparisonNodes {

    private ComparisonNodes() {}

    static void addTo(Map<Operator, OnnxRule> rules) {
        both(rules, Operator.EQ, Operator.EQ_NUMBER, "Equal");
        both(rules, Operator.GE, Operator.GE_NUMBER, "GreaterOrEqual");
        both(rules, Operator.GT, Operator.GT_NUMBER, "Greater");
        both(rules, Operator.LE, Operator.LE_NUMBER, "LessOrEqual");
        both(rules, Operator.LT, Operator.LT_NUMBER, "Less");
        rules.put(Operator.NE, call -> call.add("Not", of(call, "Equal")));
        rules.put(Operator.NE_NUMBER, call -> call.add("Not", ofNumber(call, "Equal")));
        rules.put(Operator.AND, call -> logic(call, "And"));
        rules.put(Operator.OR, call -> logic(call, "Or"));
        rules.put(Operator.XOR, call -> logic(call, "Xor"));
        rules.put(Operator.NOT, call -> call.add("Not", call.input(0, DataType.BOOLEAN)));
        rules.put(Operator.WHERE, ComparisonNodes::where);
    }

    private static void both(
            Map<Operator, OnnxRule> rules, Operator ofTensors, Operator ofNumber, String name) {
        rules.put(ofTensors, call -> of(call, name));
        rules.put(ofNumber, call -> ofNumber(call, name));
    }

    private static String of(OnnxCall call, String name) {
        DataType type = OnnxType.computed(OnnxType.common(call.type(0), call.type(1)));
        return call.add(name, call.input(0, type), call.input(1, type));
    }

    private static String ofNumber(OnnxCall call, String name) {
        double number = call.node().real(1);
        DataType type = type(call.type(0), number);
        return call.add(name, call.input(0, type), call.number(number, type));
    }

    /** Returns a type that has all values of the tensor and the number. */
    private static DataType type(DataType tensor, double number) {
        if (OnnxType.isReal(tensor)) {
            return tensor;
        }
        if (number == (int) number) {
            return OnnxType.computed(tensor);
        }
        return number == (long) number ? DataType.INT64 : DataType.FLOAT32;
    }

    private static String logic(OnnxCall call, String name) {
        return call.add(name, call.input(0, DataType.BOOLEAN), call.input(1, DataType.BOOLEAN));
    }

    private static String where(OnnxCall call) {
        DataType type = OnnxType.computed(call.type());
        String chosen =
                call.add(
                        "Where",
                        call.input(0, DataType.BOOLEAN),
                        call.input(1, type),
                        call.input(2, type));
        return call.cast(chosen, type, call.type());
    }
}
