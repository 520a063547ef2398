package dev.condyle.runtime.internal.program;

import static dev.condyle.runtime.internal.program.Argument.Wholes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.index.full.NDIndexFullSlice;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Rules for methods that select, move or copy elements. */
final class ShapeRules {

    private ShapeRules() {}

    static void addTo(Map<String, Rule> rules) {
        addViews(rules);
        addCopies(rules);
    }

    private static void addViews(Map<String, Rule> rules) {
        rules.put("flatten()", call -> flatten(call, 0, -1));
        rules.put("flatten(int,int)", call -> flatten(call, call.integer(0), call.integer(1)));
        rules.put(
                "reshape(Shape)",
                call -> call.recordView(Operator.RESHAPE, call.tensor(), call.wholes(0)));
        rules.put(
                "expandDims(int)",
                call -> call.recordView(Operator.UNSQUEEZE, call.tensor(), call.whole(0)));
        rules.put("squeeze(int[])", ShapeRules::squeeze);
        rules.put(
                "transpose(int[])",
                call -> call.recordView(Operator.PERMUTE, call.tensor(), call.wholes(0)));
        rules.put("transpose()", ShapeRules::reverseAxes);
        rules.put("swapAxes(int,int)", ShapeRules::swapAxes);
        rules.put(
                "broadcast(Shape)",
                call -> call.recordView(Operator.EXPAND, call.tensor(), call.wholes(0)));
        rules.put("get(NDManager,NDIndex)", ShapeRules::index);
        rules.put("split(long[],int)", ShapeRules::split);
        rules.put("split(long,int)", ShapeRules::splitEvenly);
        rules.put("stopGradient()", call -> call.self().proxy());
        // The engine does not copy an array that is on the device.
        rules.put("toDevice(Device,boolean)", call -> call.self().proxy());
    }

    private static void addCopies(Map<String, Rule> rules) {
        rules.put("duplicate()", Call::copy);
        rules.put("stack(NDList,int)", call -> joined(call, Operator.STACK));
        rules.put("concat(NDList,int)", call -> joined(call, Operator.CAT));
        rules.put(
                "pad(Shape,double)",
                call -> call.record(Operator.PAD, call.tensor(), call.wholes(0), call.real(1)));
        rules.put("flip(int[])", call -> call.record(Operator.FLIP, call.tensor(), call.wholes(0)));
        rules.put(
                "tile(long[])",
                call -> call.record(Operator.REPEAT, call.tensor(), call.wholes(0)));
        rules.put("repeat(int,long)", ShapeRules::repeat);
        rules.put("gather(NDArray,int)", ShapeRules::gather);
        rules.put("scatter(NDArray,NDArray,int)", ShapeRules::scatter);
        rules.put("oneHot(int,DataType)", ShapeRules::oneHot);
        rules.put("oneHot(int)", ShapeRules::oneHotFloats);
    }

    private static NDArray flatten(Call call, int first, int last) {
        return call.recordView(
                Operator.FLATTEN, call.tensor(), Argument.Whole.of(first), Argument.Whole.of(last));
    }

    private static NDArray squeeze(Call call) {
        Shape shape = call.self().shape();
        int[] axes =
                Arrays.stream((int[]) call.arguments()[0])
                        .map(axis -> Math.floorMod(axis, shape.dimension()))
                        .filter(axis -> shape.get(axis) == 1)
                        .distinct()
                        .sorted()
                        .toArray();
        call.self().share();
        NDArray x = call.self().proxy();
        for (int i = axes.length - 1; i >= 0; i--) {
            TracedArray before = TracedArray.find(x).orElseThrow();
            TracedArray after =
                    call.recorded(
                            Operator.SQUEEZE,
                            List.of(before.tensor(), Argument.Whole.of(axes[i])),
                            squeezed(before, axes[i]));
            after.share();
            x = after.proxy();
        }
        return x;
    }

    private static Lazy squeezed(TracedArray array, int axis) {
        TracedArray now = array.snapshot();
        return new Lazy(() -> now.real().squeeze(axis));
    }

    private static NDArray reverseAxes(Call call) {
        int rank = call.tensor().rank();
        long[] axes = new long[rank];
        for (int i = 0; i < rank; i++) {
            axes[i] = rank - 1L - i;
        }
        return call.recordView(Operator.PERMUTE, call.tensor(), Wholes.of(axes));
    }

    private static NDArray swapAxes(Call call) {
        int rank = call.tensor().rank();
        long[] axes = new long[rank];
        for (int i = 0; i < rank; i++) {
            axes[i] = i;
        }
        int first = Math.floorMod(call.integer(0), rank);
        int second = Math.floorMod(call.integer(1), rank);
        axes[first] = second;
        axes[second] = first;
        return call.recordView(Operator.PERMUTE, call.tensor(), Wholes.of(axes));
    }

    private static NDArray index(Call call) {
        Shape shape = call.self().shape();
        NDIndexFullSlice slices =
                NDIndexFullSlice.fromIndex((NDIndex) call.arguments()[1], shape)
                        .orElseThrow(
                                () -> call.refused("only ranges and positions can be selected."));
        for (int axis = 0; axis < shape.dimension(); axis++) {
            if (slices.getMax()[axis] > shape.get(axis)) {
                // The number of examples may be larger than in the recording.
                throw call.refused("the range exceeds the axis.");
            }
        }
        List<Slice> steps = slices(slices, shape);
        if (steps.isEmpty()) {
            return call.self().proxy();
        }
        call.self().share();
        Argument.Tensor x = call.tensor();
        for (int i = 0; i < steps.size() - 1; i++) {
            Slice step = steps.get(i);
            x =
                    call.self()
                            .recording()
                            .add(
                                    step.operator(),
                                    step.arguments(x),
                                    Value.of(step.output(), call.tensor().type()));
        }
        Slice last = steps.get(steps.size() - 1);
        TracedArray view = call.recorded(last.operator(), last.arguments(x), call.result());
        view.share();
        return view.proxy();
    }

    /** Returns the operations for an index, the removed axes last and in descending order. */
    private static List<Slice> slices(NDIndexFullSlice index, Shape shape) {
        List<Slice> steps = new ArrayList<>();
        Shape current = shape;
        List<Integer> removed = Arrays.stream(index.getToSqueeze()).boxed().toList();
        for (int axis = 0; axis < shape.dimension(); axis++) {
            long begin = index.getMin()[axis];
            long end = index.getMax()[axis];
            long step = index.getStep()[axis];
            if (removed.contains(axis) || begin == 0 && end == shape.get(axis) && step == 1) {
                continue;
            }
            long size = Math.max(0, (end - begin + step - 1) / step);
            current = with(current, axis, size);
            steps.add(new Slice(axis, begin, end, step, false, current));
        }
        for (int i = removed.size() - 1; i >= 0; i--) {
            int axis = removed.get(i);
            current = without(current, axis);
            steps.add(new Slice(axis, index.getMin()[axis], 0, 1, true, current));
        }
        return steps;
    }

    private record Slice(int axis, long begin, long end, long step, boolean removes, Shape output) {

        Operator operator() {
            return removes ? Operator.SELECT : Operator.SLICE;
        }

        List<Argument> arguments(Argument.Tensor x) {
            List<Argument> arguments =
                    new ArrayList<>(List.of(x, Argument.Whole.of(axis), Argument.Whole.of(begin)));
            if (!removes) {
                arguments.add(Argument.Whole.of(end));
                arguments.add(Argument.Whole.of(step));
            }
            return arguments;
        }
    }

    private static Shape with(Shape shape, int axis, long size) {
        long[] sizes = shape.getShape().clone();
        sizes[axis] = size;
        return new Shape(sizes);
    }

    private static Shape without(Shape shape, int axis) {
        return shape.slice(0, axis).addAll(shape.slice(axis + 1));
    }

    private static NDList split(Call call) {
        NDArray x = call.self().proxy();
        long[] ends = (long[]) call.arguments()[0];
        int axis = Math.floorMod(call.integer(1), call.tensor().rank());
        NDList parts = new NDList();
        long begin = 0;
        for (int i = 0; i <= ends.length; i++) {
            long end = i < ends.length ? ends[i] : x.size(axis);
            parts.add(x.get(NDIndex.sliceAxis(axis, begin, end)));
            begin = end;
        }
        return parts;
    }

    /** Unlike its description, the method of the engine accepts a rest. */
    private static NDList splitEvenly(Call call) {
        NDArray x = call.self().proxy();
        int axis = Math.floorMod(call.integer(1), call.tensor().rank());
        long size = x.size(axis) / (long) call.arguments()[0];
        long[] ends =
                LongStream.iterate(size, end -> end < x.size(axis), end -> end + size).toArray();
        return x.split(ends, axis);
    }

    private static NDArray joined(Call call, Operator operator) {
        List<Argument.Tensor> all = new ArrayList<>(List.of(call.tensor()));
        all.addAll(call.tensors(0).tensors());
        return call.record(operator, new Argument.Tensors(all), call.whole(1));
    }

    private static NDArray repeat(Call call) {
        return call.record(Operator.REPEAT_INTERLEAVE, call.tensor(), call.whole(1), call.whole(0));
    }

    private static NDArray gather(Call call) {
        return call.record(Operator.GATHER, call.tensor(), call.whole(1), indices(call));
    }

    private static NDArray scatter(Call call) {
        return call.record(
                Operator.SCATTER, call.tensor(), call.whole(2), indices(call), call.tensor(1));
    }

    private static Argument.Tensor indices(Call call) {
        NDArray indices = ((NDArray) call.arguments()[0]).toType(DataType.INT64, false);
        return call.self().recording().tensor(indices);
    }

    private static NDArray oneHotFloats(Call call) {
        return call.self().proxy().oneHot(call.integer(0), DataType.FLOAT32);
    }

    private static NDArray oneHot(Call call) {
        NDArray x = call.self().proxy().toType(DataType.INT64, false).expandDims(-1);
        NDArray places = x.getManager().arange(0, call.integer(0), 1, DataType.INT64);
        return x.eq(places).toType((DataType) call.arguments()[1], false);
    }
}
