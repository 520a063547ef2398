package dev.condyle.runtime.internal.onnx;

import dev.condyle.runtime.internal.program.Operator;
import java.util.EnumMap;
import java.util.Map;

/** The rules for all operators. */
final class OnnxRules {

    private static final Map<Operator, OnnxRule> RULES = new EnumMap<>(Operator.class);

    static {
        FunctionNodes.addTo(RULES);
        ArithmeticNodes.addTo(RULES);
        ComparisonNodes.addTo(RULES);
        ReductionNodes.addTo(RULES);
        ShapeNodes.addTo(RULES);
        SelectionNodes.addTo(RULES);
        LayerNodes.addTo(RULES);
        WindowNodes.addTo(RULES);
        RecurrentNodes.addTo(RULES);
    }

    private OnnxRules() {}

    /** Finds the rule of an operator. Each operator has one. */
    static OnnxRule of(Operator operator) {
        OnnxRule rule = RULES.get(operator);
        if (rule == null) {
            throw new NotExportableException(
                    "ONNX has no equivalent of torch." + operator.function() + ".");
        }
        return rule;
    }
}
