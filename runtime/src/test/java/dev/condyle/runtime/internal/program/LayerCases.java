package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.recurrent.RNN;
import java.util.function.Function;

/** Cases of the operations of layers. */
final class LayerCases {

    private static final long UNITS = 2;

    private LayerCases() {}

    static void addTo(Cases cases) {
        addLinear(cases);
        addConvolutions(cases);
        addNorms(cases);
        addPools(cases);
        addRecurrent(cases);
    }

    private static void addLinear(Cases cases) {
        String linear = "linear(NDArray,NDArray,NDArray)";
        cases.addList(linear, in -> linear(in, in.x(), 4, in.weight("bias", 2)));
        cases.addList(linear, in -> linear(in, in.x(), 4, null));
        cases.addList(linear, in -> linear(in, in.x().flatten(1, 2), 12, in.weight("bias", 2)));
        String embedding = "embedding(NDArray,NDArray,SparseFormat)";
        cases.addList(embedding, in -> embedding(in, in.j(), SparseFormat.DENSE));
        cases.addList(embedding, in -> embedding(in, in.j(), SparseFormat.COO));
        cases.addList(embedding, in -> embedding(in, in.i().abs().clip(0, 4), SparseFormat.DENSE));
        cases.addList(
                "dropout(NDArray,float,boolean)",
                in -> in.x().getNDArrayInternal().dropout(in.x(), 0.5f, false));
    }

    private static NDList linear(Inputs in, NDArray x, long inputs, NDArray bias) {
        return x.getNDArrayInternal().linear(x, in.weight("w", 2, inputs), bias);
    }

    private static NDList embedding(Inputs in, NDArray ids, SparseFormat format) {
        return ids.getNDArrayInternal().embedding(ids, in.weight("w", 5, 3), format);
    }

    private static void addConvolutions(Cases cases) {
        String rule = "convolution(NDArray,NDArray,NDArray,Shape,Shape,Shape,int)";
        cases.addList(
                rule,
                in ->
                        in.x()
                                .getNDArrayInternal()
                                .convolution(
                                        in.x(),
                                        in.weight("w", 2, 3, 2),
                                        in.weight("bias", 2),
                                        new Shape(1),
                                        new Shape(1),
                                        new Shape(2),
                                        1));
        cases.addList(
                rule,
                in ->
                        in.image()
                                .getNDArrayInternal()
                                .convolution(
                                        in.image(),
                                        in.weight("w", 6, 2, 3, 2),
                                        null,
                                        new Shape(2, 1),
                                        new Shape(0, 1),
                                        new Shape(1, 2),
                                        2));
        cases.addList(
                rule,
                in ->
                        in.image()
                                .getNDArrayInternal()
                                .convolution(
                                        in.image().expandDims(1),
                                        in.weight("w", 2, 1, 2, 3, 3),
                                        in.weight("bias", 2),
                                        new Shape(1, 2, 1),
                                        new Shape(1, 0, 1),
                                        new Shape(1, 1, 1),
                                        1));
    }

    private static void addNorms(Cases cases) {
        String layer = "layerNorm(NDArray,Shape,NDArray,NDArray,float)";
        cases.addList(
                layer,
                in ->
                        in.x()
                                .getNDArrayInternal()
                                .layerNorm(
                                        in.x(),
                                        new Shape(4),
                                        in.weight("a.weight", 4),
                                        in.weight("bias", 4),
                                        1e-3f));
        cases.addList(
                layer,
                in ->
                        in.x()
                                .getNDArrayInternal()
                                .layerNorm(
                                        in.x(),
                                        new Shape(3, 4),
                                        in.weight("a.weight", 3, 4),
                                        in.weight("bias", 3, 4),
                                        1e-5f));
        String batch = "batchNorm(NDArray,NDArray,NDArray,NDArray,NDArray,int,float,float,boolean)";
        cases.addList(batch, in -> batchNorm(in, in.x(), 3, 1));
        cases.addList(batch, in -> batchNorm(in, in.x(), 3, -1));
        cases.addList(batch, in -> batchNorm(in, in.x().add(0), 4, 2));
        cases.addList(batch, in -> batchNorm(in, in.image(), 4, 1));
    }

    private static NDList batchNorm(Inputs in, NDArray x, long channels, int axis) {
        return x.getNDArrayInternal()
                .batchNorm(
                        x,
                        in.weight("running_mean", channels),
                        in.weight("running_var", channels),
                        in.weight("a.weight", channels),
                        in.weight("bias", channels),
                        axis,
                        0.9f,
                        1e-3f,
                        false);
    }

    private static void addPools(Cases cases) {
        String max = "maxPool(Shape,Shape,Shape,boolean)";
        String avg = "avgPool(Shape,Shape,Shape,boolean,boolean)";
        for (boolean ceil : new boolean[] {false, true}) {
            cases.add(
                    max,
                    in -> maxPool(in.x(), shape(2), shape(2), shape(1), ceil),
                    in -> maxPool(in.x(), shape(3), shape(2), shape(0), ceil),
                    in -> maxPool(in.image(), shape(3, 2), shape(2, 2), shape(1, 0), ceil),
                    in ->
                            maxPool(
                                    in.image().expandDims(1),
                                    shape(2, 3, 2),
                                    shape(2, 2, 2),
                                    shape(0, 1, 0),
                                    ceil));
            for (boolean padding : new boolean[] {false, true}) {
                cases.add(
                        avg,
                        in -> avgPool(in.x(), shape(2), shape(2), shape(1), ceil, padding),
                        in ->
                                avgPool(
                                        in.image(),
                                        shape(3, 2),
                                        shape(2, 2),
                                        shape(1, 0),
                                        ceil,
                                        padding),
                        in ->
                                avgPool(
                                        in.image().expandDims(1),
                                        shape(2, 3, 2),
                                        shape(2, 2, 2),
                                        shape(0, 1, 0),
                                        ceil,
                                        padding));
            }
        }
        cases.add(
                "globalMaxPool()",
                in -> in.x().getNDArrayInternal().globalMaxPool(),
                in -> in.image().getNDArrayInternal().globalMaxPool());
        cases.add(
                "globalAvgPool()",
                in -> in.x().getNDArrayInternal().globalAvgPool(),
                in -> in.image().getNDArrayInternal().globalAvgPool());
    }

    private static Shape shape(long... sizes) {
        return new Shape(sizes);
    }

    private static NDArray maxPool(
            NDArray x, Shape kernel, Shape stride, Shape padding, boolean ceil) {
        return x.getNDArrayInternal().maxPool(kernel, stride, padding, ceil);
    }

    private static NDArray avgPool(
            NDArray x, Shape kernel, Shape stride, Shape padding, boolean ceil, boolean count) {
        return x.getNDArrayInternal().avgPool(kernel, stride, padding, ceil, count);
    }

    private static void addRecurrent(Cases cases) {
        for (RNN.Activation activation : RNN.Activation.values()) {
            for (boolean both : new boolean[] {false, true}) {
                cases.addList(
                        "rnn(NDArray,NDArray,NDList,boolean,int,Activation,double,boolean,boolean,"
                                + "boolean)",
                        in ->
                                in.x()
                                        .getNDArrayInternal()
                                        .rnn(
                                                in.x(),
                                                state(in, both),
                                                weights(in, 1, both, true),
                                                true,
                                                2,
                                                activation,
                                                0.5,
                                                false,
                                                both,
                                                true));
            }
        }
        for (boolean both : new boolean[] {false, true}) {
            for (boolean biases : new boolean[] {false, true}) {
                cases.addList(
                        "gru(NDArray,NDArray,NDList,boolean,int,double,boolean,boolean,boolean)",
                        in ->
                                in.x()
                                        .getNDArrayInternal()
                                        .gru(
                                                in.x(),
                                                state(in, both),
                                                weights(in, 3, both, biases),
                                                biases,
                                                2,
                                                0,
                                                false,
                                                both,
                                                true));
                cases.addList(
                        "lstm(NDArray,NDList,NDList,boolean,int,double,boolean,boolean,boolean)",
                        in ->
                                in.x()
                                        .getNDArrayInternal()
                                        .lstm(
                                                in.x(),
                                                new NDList(state(in, both), state(in, both)),
                                                weights(in, 4, both, biases),
                                                biases,
                                                2,
                                                0,
                                                false,
                                                both,
                                                true));
            }
        }
        Function<Inputs, NDArray> timeFirst = in -> in.x().transpose(1, 0, 2);
        cases.addList(
                "gru(NDArray,NDArray,NDList,boolean,int,double,boolean,boolean,boolean)",
                in ->
                        in.x()
                                .getNDArrayInternal()
                                .gru(
                                        timeFirst.apply(in),
                                        state(in, false),
                                        weights(in, 3, false, true),
                                        true,
                                        2,
                                        0,
                                        false,
                                        false,
                                        false));
    }

    private static NDArray state(Inputs in, boolean both) {
        return in.manager().ones(new Shape(both ? 4 : 2, in.examples(), UNITS));
    }

    private static NDList weights(Inputs in, long gates, boolean both, boolean biases) {
        NDList weights = new NDList();
        int directions = both ? 2 : 1;
        for (int layer = 0; layer < 2; layer++) {
            for (int direction = 0; direction < directions; direction++) {
                long inputs = layer == 0 ? 4 : UNITS * directions;
                String name = layer + "." + direction;
                weights.add(in.weight("i" + name, gates * UNITS, inputs));
                weights.add(in.weight("h" + name, gates * UNITS, UNITS));
                if (biases) {
                    weights.add(in.weight("bi" + name, gates * UNITS));
                    weights.add(in.weight("bh" + name, gates * UNITS));
                }
            }
        }
        return weights;
    }
}
