package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.DataType;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Cases of arithmetic, comparisons and reductions. */
final class ArithmeticCases {

    private final Cases cases;

    private ArithmeticCases(Cases cases) {
        this.cases = cases;
    }

    static void addTo(Cases cases) {
        ArithmeticCases arithmetic = new ArithmeticCases(cases);
        arithmetic.addUnary();
        arithmetic.addBinary();
        arithmetic.addNumbers();
        arithmetic.addInPlace();
        arithmetic.addReductions();
        arithmetic.addOthers();
    }

    private void addUnary() {
        unary("abs", NDArray::abs);
        unary("ceil", NDArray::ceil);
        unary("cos", NDArray::cos);
        unary("cosh", NDArray::cosh);
        unary("erf", NDArray::erf);
        unary("exp", NDArray::exp);
        unary("floor", NDArray::floor);
        unary("neg", NDArray::neg);
        unary("round", NDArray::round);
        unary("sign", NDArray::sign);
        unary("sin", NDArray::sin);
        unary("sinh", NDArray::sinh);
        unary("square", NDArray::square);
        unary("tan", NDArray::tan);
        unary("tanh", NDArray::tanh);
        unary("trunc", NDArray::trunc);
        unary("gelu", x -> x.getNDArrayInternal().gelu());
        unary("relu", x -> x.getNDArrayInternal().relu());
        unary("selu", x -> x.getNDArrayInternal().selu());
        unary("sigmoid", x -> x.getNDArrayInternal().sigmoid());
        unary("softPlus", x -> x.getNDArrayInternal().softPlus());
        unary("softSign", x -> x.getNDArrayInternal().softSign());
        cases.add("tanh()", in -> in.x().getNDArrayInternal().tanh());
        cases.add("acos()", in -> in.p().acos());
        cases.add("asin()", in -> in.p().asin());
        cases.add("atan()", in -> in.x().atan());
        cases.add("log()", in -> in.p().log(), in -> in.x().log(), in -> in.j().log());
        cases.add("log10()", in -> in.p().log10());
        cases.add("log2()", in -> in.p().log2());
        cases.add("sqrt()", in -> in.p().sqrt(), in -> in.j().sqrt());
        cases.add("abs()", in -> in.i().abs());
        cases.add("neg()", in -> in.i().neg());
        cases.add("sign()", in -> in.i().sign());
        cases.add("square()", in -> in.j().square(), in -> in.d().square());
        cases.add("exp()", in -> in.i().exp(), in -> in.b().exp());
        cases.add("relu()", in -> in.i().getNDArrayInternal().relu());
        cases.add(
                "logicalNot()",
                in -> in.b().logicalNot(),
                in -> in.i().logicalNot(),
                in -> in.x().gt(0).logicalNot());
    }

    private void unary(String method, UnaryOperator<NDArray> operation) {
        cases.add(method + "()", in -> operation.apply(in.x()), in -> operation.apply(in.d()));
    }

    private void addBinary() {
        binary("add", NDArray::add);
        binary("div", NDArray::div);
        binary("eq", NDArray::eq);
        binary("gt", NDArray::gt);
        binary("gte", NDArray::gte);
        binary("lt", NDArray::lt);
        binary("lte", NDArray::lte);
        binary("maximum", NDArray::maximum);
        binary("minimum", NDArray::minimum);
        binary("mod", NDArray::mod);
        binary("mul", NDArray::mul);
        binary("neq", NDArray::neq);
        binary("pow", (a, b) -> a.abs().pow(b));
        binary("sub", NDArray::sub);
        cases.add("atan2(NDArray)", in -> in.x().atan2(in.y()), in -> in.x().atan2(in.d()));
        logical("logicalAnd", NDArray::logicalAnd);
        logical("logicalOr", NDArray::logicalOr);
        logical("logicalXor", NDArray::logicalXor);
        cases.add(
                "matMul(NDArray)",
                in -> in.x().matMul(in.y().transpose(0, 2, 1)),
                in -> in.x().matMul(in.weight("w", 4, 2)),
                in -> in.weight("w", 2, 3).matMul(in.x()),
                in -> in.x().matMul(in.weight("w", 4)),
                in -> in.x().flatten(1, 2).matMul(in.y().flatten(1, 2).transpose()));
        cases.add("batchMatMul(NDArray)", in -> in.x().batchMatMul(in.y().swapAxes(1, 2)));
        cases.add(
                "dot(NDArray)",
                in -> in.x().flatten().dot(in.y().flatten()),
                in -> in.x().flatten(1, 2).dot(in.weight("w", 12, 2)));
    }

    private void binary(String method, BinaryOperator<NDArray> operation) {
        cases.add(
                method + "(NDArray)",
                in -> operation.apply(in.x(), in.y()),
                in -> operation.apply(in.x(), in.weight("w", 4)),
                in -> operation.apply(in.weight("w", 3, 1), in.x()),
                in -> operation.apply(in.x(), in.j()),
                in -> operation.apply(in.i(), in.j().add(1)),
                in -> operation.apply(in.i(), in.p()),
                in -> operation.apply(in.x(), in.d()),
                in -> operation.apply(in.j(), in.x().sum().abs()),
                in -> operation.apply(in.x().sum(), in.y().mean()));
    }

    private void logical(String method, BinaryOperator<NDArray> operation) {
        cases.add(
                method + "(NDArray)",
                in -> operation.apply(in.b(), in.x().gt(0)),
                in -> operation.apply(in.i(), in.b()));
    }

    private void addNumbers() {
        number("add", NDArray::add);
        number("div", NDArray::div);
        number("eq", NDArray::eq);
        number("gt", NDArray::gt);
        number("gte", NDArray::gte);
        number("lt", NDArray::lt);
        number("lte", NDArray::lte);
        number("maximum", NDArray::maximum);
        number("minimum", NDArray::minimum);
        number("mod", NDArray::mod);
        number("mul", NDArray::mul);
        number("neq", NDArray::neq);
        number("pow", NDArray::pow);
        number("sub", NDArray::sub);
        cases.add("mul(Number)", in -> in.b().mul(2), in -> in.b().mul(0.5));
        cases.add("add(Number)", in -> in.b().add(1), in -> in.b().add(1.5f));
        cases.add("eq(Number)", in -> in.p().round().eq(0.1), in -> in.b().eq(1));
        cases.add("gt(Number)", in -> in.u().gt(127), in -> in.i().gt(0.5));
        cases.add("sub(Number)", in -> in.i().add((1L << 60) + 1).sub((1L << 60) + 1));
        cases.add("div(Number)", in -> in.x().div(0), in -> in.i().div(0), in -> in.x().div(1e-30));
        cases.add(
                "add(Number)",
                in -> in.x().add(Double.NaN),
                in -> in.x().add(Float.NEGATIVE_INFINITY),
                in -> in.x().add(Double.POSITIVE_INFINITY),
                in -> in.x().add(-1e-20),
                in -> in.x().add(Double.MAX_VALUE),
                in -> in.x().add((byte) 3));
    }

    private void number(String method, BiFunction<NDArray, Number, NDArray> operation) {
        cases.add(
                method + "(Number)",
                in -> operation.apply(in.x(), 2),
                in -> operation.apply(in.x(), 1.5f),
                in -> operation.apply(in.x(), 0.3),
                in -> operation.apply(in.x(), 3L),
                in -> operation.apply(in.d(), 0.3f),
                in -> operation.apply(in.i(), 2),
                in -> operation.apply(in.i(), 2L),
                in -> operation.apply(in.i(), 1.5f),
                in -> operation.apply(in.i(), 2.5),
                in -> operation.apply(in.j(), 3L),
                in -> operation.apply(in.u(), 3),
                in -> operation.apply(in.x().mean(), 2.5),
                in -> operation.apply(in.x().mean(), 2),
                in -> operation.apply(in.x().mean(), 2.5f),
                in -> operation.apply(in.i().sum(), 2));
    }

    private void addInPlace() {
        inPlace("addi", NDArray::addi, NDArray::addi);
        inPlace("divi", NDArray::divi, NDArray::divi);
        inPlace("modi", NDArray::modi, NDArray::modi);
        inPlace("muli", NDArray::muli, NDArray::muli);
        inPlace("powi", NDArray::powi, NDArray::powi);
        inPlace("subi", NDArray::subi, NDArray::subi);
        cases.add("addi(NDArray)", in -> in.i().addi(in.j()), in -> in.j().addi(in.i()));
        cases.add("muli(Number)", in -> in.i().muli(2), in -> in.j().muli(3L));
        cases.add("negi()", in -> in.x().negi(), in -> in.i().negi());
        cases.add("signi()", in -> in.x().signi());
    }

    private void inPlace(
            String method,
            BinaryOperator<NDArray> ofArrays,
            BiFunction<NDArray, Number, NDArray> ofNumber) {
        cases.add(
                method + "(NDArray)",
                in -> ofArrays.apply(in.p(), in.y()),
                in -> ofArrays.apply(in.p(), in.weight("w", 4)),
                in -> ofArrays.apply(in.p(), in.j()),
                in -> ofArrays.apply(in.p(), in.d()));
        cases.add(
                method + "(Number)",
                in -> ofNumber.apply(in.p(), 3),
                in -> ofNumber.apply(in.p(), 0.3),
                in -> ofNumber.apply(in.x().mul(2), 3));
        cases.add(
                method + "(Number)",
                in -> {
                    NDArray x = in.x().mul(1);
                    ofNumber.apply(x, 2);
                    return x.add(1);
                });
    }

    private void addReductions() {
        reduction("max", NDArray::max, NDArray::max, true);
        reduction("min", NDArray::min, NDArray::min, true);
        reduction("mean", NDArray::mean, NDArray::mean, false);
        reduction("sum", NDArray::sum, NDArray::sum, true);
        cases.add(
                "sum(int[],boolean)",
                in -> in.x().sum(new int[] {1, 2}),
                in -> in.x().sum(new int[] {0, -1}, true),
                in -> in.b().sum(new int[] {1}),
                in -> in.j().sum(new int[] {1}));
        cases.add("sum()", in -> in.b().sum());
        cases.add(
                "argMax(int)",
                in -> in.x().argMax(1),
                in -> in.x().argMax(-1),
                in -> in.x().argMax(0));
        cases.add("argMin(int)", in -> in.x().argMin(2), in -> in.x().argMin(-2));
        cases.add(
                "cumSum(int)",
                in -> in.x().cumSum(1),
                in -> in.x().cumSum(-1),
                in -> in.j().cumSum(2));
        cases.add(
                "norm(int,int[],boolean)",
                in -> in.x().norm(new int[] {1}),
                in -> in.x().norm(new int[] {-1, 1}, true),
                in -> in.x().norm(1, new int[] {2}, false));
        cases.add(
                "normalize(double,long,double)",
                in -> in.x().normalize(),
                in -> in.x().normalize(2, -1),
                in -> in.x().normalize(1, 2, 1e-3),
                in -> in.x().normalize(2, 1, 3),
                in -> in.weight("w", 3, 4).normalize(2, 1).add(in.x()),
                in -> in.x().mul(0).normalize());
        cases.add("norm(boolean)", in -> in.x().norm(), in -> in.x().norm(true));
    }

    /** A reduction of an array along axes. */
    @FunctionalInterface
    private interface OverAxes {
        NDArray apply(NDArray array, int[] axes, boolean keep);
    }

    private void reduction(
            String method, UnaryOperator<NDArray> ofAll, OverAxes ofAxes, boolean integers) {
        cases.add(method + "()", in -> ofAll.apply(in.x()), in -> ofAll.apply(in.d()));
        cases.add(
                method + "(int[],boolean)",
                in -> ofAxes.apply(in.x(), new int[] {1}, false),
                in -> ofAxes.apply(in.x(), new int[] {2}, true),
                in -> ofAxes.apply(in.x(), new int[] {-1}, false),
                in -> ofAxes.apply(in.x(), new int[] {-2}, true),
                in -> ofAxes.apply(in.x(), new int[] {0}, false));
        if (integers) {
            cases.add(method + "()", in -> ofAll.apply(in.i()), in -> ofAll.apply(in.j()));
            cases.add(method + "(int[],boolean)", in -> ofAxes.apply(in.i(), new int[] {1}, false));
        }
    }

    private void addOthers() {
        cases.add(
                "clip(Number,Number)",
                in -> in.x().clip(-0.5, 0.7),
                in -> in.x().clip(-1, 1),
                in -> in.i().clip(-1, 2),
                in -> in.i().clip(-1.5, 2.5),
                in -> in.j().clip(2L, 3L),
                in -> in.x().mean().clip(-0.1, 0.1));
        cases.add("elu(float)", in -> in.x().getNDArrayInternal().elu(0.7f));
        cases.add("leakyRelu(float)", in -> in.x().getNDArrayInternal().leakyRelu(0.1f));
        cases.add(
                "softmax(int)",
                in -> in.x().softmax(1),
                in -> in.x().softmax(-1),
                in -> in.d().softmax(0));
        cases.add("logSoftmax(int)", in -> in.x().logSoftmax(1), in -> in.x().logSoftmax(-1));
        cases.add(
                "where(NDArray,NDArray)",
                in -> NDArrays.where(in.b(), in.x(), in.y()),
                in -> NDArrays.where(in.x().gt(0), in.i(), in.j()),
                in -> NDArrays.where(in.b(), in.x(), in.weight("w", 4)),
                in -> NDArrays.where(in.b(), in.x(), in.i()));
        cases.add(
                "toType(DataType,boolean)",
                in -> in.x().toType(DataType.FLOAT32, true).addi(1).add(in.x()),
                in -> in.x().toType(DataType.FLOAT32, false).addi(1).add(in.x()),
                in -> in.i().add(in.manager().create(2.5)),
                in -> in.b().mul(in.manager().create(2.5)),
                in -> in.x().mean().mul(in.manager().create(2.5)));
        for (DataType type :
                new DataType[] {
                    DataType.FLOAT32,
                    DataType.FLOAT64,
                    DataType.INT32,
                    DataType.INT64,
                    DataType.INT8,
                    DataType.UINT8,
                    DataType.BOOLEAN
                }) {
            cases.add(
                    "toType(DataType,boolean)",
                    in -> in.x().abs().toType(type, false),
                    in -> in.i().abs().toType(type, true),
                    in -> in.j().toType(type, true),
                    in -> in.b().toType(type, true),
                    in -> in.b().toType(type, false),
                    in -> in.u().toType(type, true));
        }
        cases.add("all()", in -> in.b().all(), in -> in.x().all(), in -> in.x().gt(-9).all());
        cases.add("any()", in -> in.b().any(), in -> in.x().any(), in -> in.x().gt(9).any());
        cases.add("none()", in -> in.b().none(), in -> in.i().none(), in -> in.x().gt(9).none());
        cases.add(
                "argSort(int,boolean)",
                in -> in.x().argSort(),
                in -> in.x().argSort(1),
                in -> in.x().argSort(-2, true));
        cases.add(
                "zerosLike()",
                in -> in.x().zerosLike(),
                in -> in.i().zerosLike(),
                in -> in.b().zerosLike(),
                in -> in.weight("w", 2).zerosLike());
        cases.add(
                "onesLike()",
                in -> in.x().onesLike(),
                in -> in.j().onesLike(),
                in -> in.b().onesLike(),
                in -> in.u().onesLike());
    }
}
