package dev.condyle.runtime.internal.program;

import static dev.condyle.runtime.internal.program.Argument.Wholes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules for arithmetic, comparisons and reductions. */
final class ArithmeticRules {

    private final Map<String, Rule> rules;

    private ArithmeticRules(Map<String, Rule> rules) {
        this.rules = rules;
    }

    static void addTo(Map<String, Rule> rules) {
        ArithmeticRules arithmetic = new ArithmeticRules(rules);
        arithmetic.addUnary();
        arithmetic.addBinary();
        arithmetic.addInPlace();
        arithmetic.addReductions();
        arithmetic.addOthers();
    }

    private void addUnary() {
        unary("abs", Operator.ABS);
        unary("acos", Operator.ACOS);
        unary("asin", Operator.ASIN);
        unary("atan", Operator.ATAN);
        unary("ceil", Operator.CEIL);
        unary("cos", Operator.COS);
        unary("cosh", Operator.COSH);
        unary("erf", Operator.ERF);
        unary("exp", Operator.EXP);
        unary("floor", Operator.FLOOR);
        unary("log", Operator.LOG);
        unary("log10", Operator.LOG10);
        unary("log2", Operator.LOG2);
        unary("logicalNot", Operator.NOT);
        unary("neg", Operator.NEG);
        unary("round", Operator.ROUND);
        unary("sign", Operator.SIGN);
        unary("sin", Operator.SIN);
        unary("sinh", Operator.SINH);
        unary("sqrt", Operator.SQRT);
        unary("square", Operator.SQUARE);
        unary("tan", Operator.TAN);
        unary("tanh", Operator.TANH);
        unary("trunc", Operator.TRUNC);
        unary("gelu", Operator.GELU);
        unary("relu", Operator.RELU);
        unary("selu", Operator.SELU);
        unary("sigmoid", Operator.SIGMOID);
        unary("softPlus", Operator.SOFTPLUS);
    }

    private void unary(String method, Operator operator) {
        rules.put(method + "()", call -> call.record(operator, call.tensor()));
    }

    private void addBinary() {
        binary("add", Operator.ADD, Operator.ADD_NUMBER);
        binary("div", Operator.DIV, Operator.DIV_NUMBER);
        binary("eq", Operator.EQ, Operator.EQ_NUMBER);
        binary("gt", Operator.GT, Operator.GT_NUMBER);
        binary("gte", Operator.GE, Operator.GE_NUMBER);
        binary("lt", Operator.LT, Operator.LT_NUMBER);
        binary("lte", Operator.LE, Operator.LE_NUMBER);
        binary("maximum", Operator.MAXIMUM, Operator.CLAMP_MIN);
        binary("minimum", Operator.MINIMUM, Operator.CLAMP_MAX);
        binary("mod", Operator.REMAINDER, Operator.REMAINDER_NUMBER);
        binary("mul", Operator.MUL, Operator.MUL_NUMBER);
        binary("neq", Operator.NE, Operator.NE_NUMBER);
        binary("pow", Operator.POW, Operator.POW_NUMBER);
        binary("sub", Operator.SUB, Operator.SUB_NUMBER);
        binary("atan2", Operator.ATAN2);
        binary("batchMatMul", Operator.BMM);
        binary("logicalAnd", Operator.AND);
        binary("logicalOr", Operator.OR);
        binary("logicalXor", Operator.XOR);
        binary("matMul", Operator.MATMUL);
        // Of vectors and matrices, as in NumPy.
        binary("dot", Operator.MATMUL);
    }

    private void binary(String method, Operator ofTensors, Operator ofNumber) {
        binary(method, ofTensors);
        rules.put(
                method + "(Number)",
                call -> {
                    // The engine converts a number to a tensor of the type of the number.
                    boolean keepsType =
                            call.tensor().type() == DataType.FLOAT32 && call.tensor().rank() > 0;
                    Lazy result = call.result();
                    Argument.Tensor self =
                            keepsType ? call.tensor() : promoted(call, call.self().proxy(), result);
                    return call.recorded(ofNumber, List.of(self, call.real(0)), result).proxy();
                });
    }

    private void binary(String method, Operator operator) {
        rules.put(
                method + "(NDArray)",
                call -> {
                    NDArray other = (NDArray) call.arguments()[0];
                    Lazy result = call.result();
                    List<Argument> operands =
                            call.tensor().type() == call.tensor(0).type()
                                    ? List.of(call.tensor(), call.tensor(0))
                                    : List.of(
                                            promoted(call, call.self().proxy(), result),
                                            promoted(call, other, result));
                    return call.recorded(operator, operands, result).proxy();
                });
    }

    /**
     * Returns an operand in the type of the result. Otherwise, when TorchScript replaces a scalar
     * tensor by a number, the type of the result changes.
     */
    private static Argument.Tensor promoted(Call call, NDArray operand, Lazy result) {
        DataType type = result.get().getDataType();
        boolean compares = type == DataType.BOOLEAN;
        return call.self().recording().tensor(compares ? operand : operand.toType(type, false));
    }

    private void addInPlace() {
        inPlace("addi", Operator.ADD, Operator.ADD_NUMBER);
        inPlace("divi", Operator.DIV, Operator.DIV_NUMBER);
        inPlace("modi", Operator.REMAINDER, Operator.REMAINDER_NUMBER);
        inPlace("muli", Operator.MUL, Operator.MUL_NUMBER);
        inPlace("powi", Operator.POW, Operator.POW_NUMBER);
        inPlace("subi", Operator.SUB, Operator.SUB_NUMBER);
        rules.put("negi()", call -> update(call, Operator.NEG, List.of(call.tensor())));
        rules.put("signi()", call -> update(call, Operator.SIGN, List.of(call.tensor())));
    }

    private void inPlace(String method, Operator ofTensors, Operator ofNumber) {
        rules.put(
                method + "(NDArray)",
                call -> update(call, ofTensors, List.of(call.tensor(), sameType(call))));
        rules.put(
                method + "(Number)",
                call -> update(call, ofNumber, List.of(call.tensor(), call.real(0))));
    }

    /** Returns the argument in the type of the array, which an operation in place keeps. */
    private static Argument.Tensor sameType(Call call) {
        NDArray argument = (NDArray) call.arguments()[0];
        return call.self().recording().tensor(argument.toType(call.tensor().type(), false));
    }

    private static NDArray update(Call call, Operator operator, List<Argument> operands) {
        if (call.self().isWeight()) {
            throw call.refused("the code changes a weight.");
        }
        TracedArray before = new TracedArray(call.self());
        Call onCopy = new Call(before, call.method(), call.arguments());
        call.self().set(call.recorded(operator, operands, onCopy.result()));
        return call.self().proxy();
    }

    private void addReductions() {
        reduction("max", Operator.ALL_MAX, Operator.MAX);
        reduction("mean", Operator.ALL_MEAN, Operator.MEAN);
        reduction("min", Operator.ALL_MIN, Operator.MIN);
        reduction("sum", Operator.ALL_SUM, Operator.SUM);
        rules.put("argMax(int)", call -> index(call, Operator.ARGMAX));
        rules.put("argMin(int)", call -> index(call, Operator.ARGMIN));
        rules.put(
                "cumSum(int)", call -> call.record(Operator.CUMSUM, call.tensor(), call.whole(0)));
        rules.put(
                "norm(int,int[],boolean)",
                call ->
                        call.record(
                                Operator.NORM,
                                call.tensor(),
                                call.real(0),
                                call.wholes(1),
                                call.flag(2)));
        rules.put("normalize(double,long,double)", ArithmeticRules::normalize);
        rules.put(
                "norm(boolean)",
                call ->
                        call.record(
                                Operator.NORM,
                                call.tensor(),
                                new Argument.Real(2),
                                allAxes(call),
                                call.flag(0)));
    }

    /** x / max(norm, epsilon). */
    private static NDArray normalize(Call call) throws Throwable {
        NDArray result = (NDArray) call.real();
        List<Size> sizes = new ArrayList<>(call.tensor().shape());
        int axis = Math.floorMod(call.integer(1), sizes.size());
        sizes.set(axis, Size.of(1));
        Recording recording = call.self().recording();
        Value norm =
                recording.add(
                        Operator.NORM,
                        List.of(
                                call.tensor(),
                                call.real(0),
                                Wholes.of(axis),
                                new Argument.Flag(true)),
                        new Value(sizes, call.tensor().type()));
        Value divisor =
                recording.add(
                        Operator.CLAMP_MIN,
                        List.of(norm, call.real(2)),
                        new Value(sizes, call.tensor().type()));
        return call.recorded(Operator.DIV, List.of(call.tensor(), divisor), Lazy.of(result))
                .proxy();
    }

    private void reduction(String method, Operator ofAll, Operator ofAxes) {
        rules.put(method + "()", call -> call.record(ofAll, call.tensor()));
        rules.put(
                method + "(int[],boolean)",
                call -> call.record(ofAxes, call.tensor(), call.wholes(0), call.flag(1)));
    }

    private static NDArray index(Call call, Operator operator) {
        return call.record(operator, call.tensor(), call.whole(0), new Argument.Flag(false));
    }

    private static Wholes allAxes(Call call) {
        long[] axes = new long[call.tensor().rank()];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = i;
        }
        return Wholes.of(axes);
    }

    private void addOthers() {
        rules.put(
                "clip(Number,Number)",
                call -> call.record(Operator.CLAMP, call.tensor(), call.real(0), call.real(1)));
        rules.put("elu(float)", call -> call.record(Operator.ELU, call.tensor(), call.real(0)));
        rules.put(
                "leakyRelu(float)",
                call -> call.record(Operator.LEAKY_RELU, call.tensor(), call.real(0)));
        rules.put("softSign()", ArithmeticRules::softSign);
        rules.put(
                "softmax(int)",
                call -> call.record(Operator.SOFTMAX, call.tensor(), call.whole(0)));
        rules.put(
                "logSoftmax(int)",
                call -> call.record(Operator.LOG_SOFTMAX, call.tensor(), call.whole(0)));
        rules.put(
                "where(NDArray,NDArray)",
                call -> call.record(Operator.WHERE, call.tensor(0), call.tensor(), call.tensor(1)));
        rules.put("toType(DataType,boolean)", ArithmeticRules::cast);
        rules.put("argSort(int,boolean)", ArithmeticRules::argSort);
        rules.put("all()", ArithmeticRules::all);
        rules.put("zerosLike()", call -> filled(call, 0));
        rules.put("onesLike()", call -> filled(call, 1));
    }

    /** x / (1 + |x|). */
    private static NDArray softSign(Call call) {
        NDArray x = call.self().proxy();
        return x.div(x.abs().add(1));
    }

    private static NDArray cast(Call call) {
        DataType type = (DataType) call.arguments()[0];
        if (type == call.tensor().type()) {
            return call.self().proxy(); // the engine does not copy either
        }
        return call.record(Operator.CAST, call.tensor(), new Argument.Type(type));
    }

    /** Unlike the default implementation, does not compare with the number of elements. */
    private static NDArray all(Call call) {
        return call.self().proxy().toType(DataType.BOOLEAN, false).logicalNot().none();
    }

    private static NDArray argSort(Call call) {
        if (!call.isSet(1)) {
            throw call.refused("only the ascending order has an equivalent.");
        }
        return call.record(
                Operator.ARGSORT, call.tensor(), call.whole(0), new Argument.Flag(false));
    }

    private static NDArray filled(Call call, double number) {
        return call.record(
                Operator.FULL,
                new Wholes(call.tensor().shape()),
                new Argument.Real(number),
                new Argument.Type(call.tensor().type()));
    }
}
