package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.recurrent.RNN;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Rules for the operations of layers. */
final class LayerRules {

    private static final Argument.Flag NO_TRAINING = new Argument.Flag(false);
    private static final Operator[] CONV = {Operator.CONV1D, Operator.CONV2D, Operator.CONV3D};
    private static final Operator[] MAX_POOL = {
        Operator.MAX_POOL1D, Operator.MAX_POOL2D, Operator.MAX_POOL3D
    };
    private static final Operator[] AVG_POOL = {
        Operator.AVG_POOL1D, Operator.AVG_POOL2D, Operator.AVG_POOL3D
    };
    // The axes of the batch and of the channels.
    private static final int OTHER_AXES = 2;

    private LayerRules() {}

    static void addTo(Map<String, Rule> rules) {
        rules.put("linear(NDArray,NDArray,NDArray)", LayerRules::linear);
        rules.put(
                "convolution(NDArray,NDArray,NDArray,Shape,Shape,Shape,int)",
                LayerRules::convolution);
        rules.put("embedding(NDArray,NDArray,SparseFormat)", LayerRules::embedding);
        rules.put("layerNorm(NDArray,Shape,NDArray,NDArray,float)", LayerRules::layerNorm);
        rules.put(
                "batchNorm(NDArray,NDArray,NDArray,NDArray,NDArray,int,float,float,boolean)",
                LayerRules::batchNorm);
        rules.put("dropout(NDArray,float,boolean)", LayerRules::dropout);
        rules.put("maxPool(Shape,Shape,Shape,boolean)", LayerRules::maxPool);
        rules.put("avgPool(Shape,Shape,Shape,boolean,boolean)", LayerRules::avgPool);
        rules.put("globalMaxPool()", call -> global(call, Operator.MAX));
        rules.put("globalAvgPool()", call -> global(call, Operator.MEAN));
        String recurrent = "NDList,boolean,int,%sdouble,boolean,boolean,boolean)";
        rules.put("rnn(NDArray,NDArray," + recurrent.formatted("Activation,"), LayerRules::rnn);
        rules.put("gru(NDArray,NDArray," + recurrent.formatted(""), LayerRules::gru);
        rules.put("lstm(NDArray,NDList," + recurrent.formatted(""), LayerRules::lstm);
    }

    // The layers pass their arrays as arguments; the array itself is not used.

    private static NDList linear(Call call) {
        return list(call.record(Operator.LINEAR, call.tensor(0), call.tensor(1), call.optional(2)));
    }

    private static NDList convolution(Call call) {
        Operator operator = CONV[call.tensor(0).rank() - OTHER_AXES - 1];
        return list(
                call.record(
                        operator,
                        call.tensor(0),
                        call.tensor(1),
                        call.optional(2),
                        call.wholes(3),
                        call.wholes(4),
                        call.wholes(5),
                        call.whole(6)));
    }

    private static NDList embedding(Call call) {
        if (call.argument(2) != SparseFormat.DENSE) {
            // Affects only gradients.
            call.arguments()[2] = SparseFormat.DENSE;
        }
        return list(call.record(Operator.EMBEDDING, call.tensor(1), call.tensor(0)));
    }

    private static NDList layerNorm(Call call) {
        return list(
                call.record(
                        Operator.LAYER_NORM,
                        call.tensor(0),
                        call.wholes(1),
                        call.optional(2),
                        call.optional(3),
                        call.real(4)));
    }

    private static NDList batchNorm(Call call) {
        int axis = call.integer(5);
        if (call.isSet(8)) {
            throw call.refused("training mode has no equivalent.");
        }
        if (axis != -1 && axis != 1) {
            return swappedNorm(call, axis);
        }
        return list(
                call.record(
                        Operator.BATCH_NORM,
                        call.tensor(0),
                        call.optional(3),
                        call.optional(4),
                        call.tensor(1),
                        call.tensor(2),
                        NO_TRAINING,
                        new Argument.Real(0),
                        call.real(7)));
    }

    private static NDList swappedNorm(Call call, int axis) {
        NDArray swapped = ((NDArray) call.argument(0)).swapAxes(1, axis);
        Object[] arguments = call.arguments().clone();
        arguments[0] = swapped;
        arguments[5] = -1;
        NDList normed = batchNorm(new Call(call.self(), call.method(), arguments));
        return list(normed.head().swapAxes(1, axis));
    }

    private static NDList dropout(Call call) {
        if (call.isSet(2)) {
            throw call.refused("training mode has no equivalent.");
        }
        return list((NDArray) call.argument(0));
    }

    private static NDArray maxPool(Call call) {
        int axes = call.tensor().rank() - OTHER_AXES;
        long[] dilation = new long[axes];
        Arrays.fill(dilation, 1);
        return call.record(
                MAX_POOL[axes - 1],
                call.tensor(),
                call.wholes(0),
                call.wholes(1),
                call.wholes(2),
                Argument.Wholes.of(dilation),
                call.flag(3));
    }

    private static NDArray avgPool(Call call) {
        return call.record(
                AVG_POOL[call.tensor().rank() - OTHER_AXES - 1],
                call.tensor(),
                call.wholes(0),
                call.wholes(1),
                call.wholes(2),
                call.flag(3),
                new Argument.Flag(true)); // the engine always includes the padding
    }

    private static NDArray global(Call call, Operator operator) {
        Shape shape = call.self().shape();
        long[] axes = new long[shape.dimension() - OTHER_AXES];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = OTHER_AXES + (long) i;
        }
        return call.record(
                operator, call.tensor(), Argument.Wholes.of(axes), new Argument.Flag(false));
    }

    private static NDList rnn(Call call) throws Throwable {
        Operator operator =
                call.argument(5) == RNN.Activation.RELU ? Operator.RNN_RELU : Operator.RNN_TANH;
        return recurrent(call, operator, call.tensor(1), 6);
    }

    private static NDList gru(Call call) throws Throwable {
        return recurrent(call, Operator.GRU, call.tensor(1), 5);
    }

    private static NDList lstm(Call call) throws Throwable {
        return recurrent(call, Operator.LSTM, call.tensors(1), 5);
    }

    private static NDList recurrent(Call call, Operator operator, Argument state, int rest)
            throws Throwable {
        if (call.isSet(rest + 1)) {
            throw call.refused("training mode has no equivalent.");
        }
        List<Argument> arguments =
                List.of(
                        call.tensor(0),
                        state,
                        call.tensors(2),
                        call.flag(3),
                        call.whole(4),
                        call.real(rest),
                        NO_TRAINING,
                        call.flag(rest + 2),
                        call.flag(rest + 3));
        return call.self().recording().addAll(operator, arguments, (NDList) call.real());
    }

    private static NDList list(NDArray array) {
        return new NDList(array);
    }
}
