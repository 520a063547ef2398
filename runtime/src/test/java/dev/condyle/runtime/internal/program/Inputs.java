package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.network.Formula;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The arrays that a case computes with: a batch of N examples, and weights.
 *
 * @param list the batch
 * @param store returns the weights
 * @param weights the weights that were used so far, by name
 * @param real the manager of the weights
 */
record Inputs(NDList list, ParameterStore store, Map<String, Parameter> weights, NDManager real) {

    private static final long[] CUBE = {3, 4};

    /** The arrays, without the axis of the batch. */
    static final List<InputArray> ARRAYS =
            List.of(
                    new InputArray(new Shape(CUBE), DataType.FLOAT32),
                    new InputArray(new Shape(CUBE), DataType.FLOAT32),
                    new InputArray(new Shape(CUBE), DataType.FLOAT32),
                    new InputArray(new Shape(CUBE), DataType.FLOAT64),
                    new InputArray(new Shape(CUBE), DataType.INT64),
                    new InputArray(new Shape(CUBE), DataType.INT32),
                    new InputArray(new Shape(CUBE), DataType.BOOLEAN),
                    new InputArray(new Shape(CUBE), DataType.UINT8),
                    new InputArray(new Shape(4, 6, 5), DataType.FLOAT32));

    /** Creates a batch of known numbers. */
    static NDList batch(NDManager manager, int examples) {
        NDList batch = new NDList();
        for (int i = 0; i < ARRAYS.size(); i++) {
            Shape shape = new Shape(examples).addAll(ARRAYS.get(i).shape());
            NDArray numbers = manager.create(Formula.tensor("input" + i, shape), shape);
            NDArray unit = numbers.mul(0.25).add(0.5).clip(0.01, 0.99);
            batch.add(
                    switch (i) {
                        case 2 -> unit;
                        case 4 -> numbers.mul(5).round();
                        case 5 -> unit.mul(4).ceil();
                        case 6 -> numbers.gt(0);
                        case 7 -> unit.mul(255);
                        default -> numbers.mul(2);
                    });
            batch.set(i, batch.get(i).toType(ARRAYS.get(i).dataType(), false));
        }
        return batch;
    }

    /** Creates the inputs of one run. */
    static Inputs of(NDList list, ParameterStore store, NDManager real) {
        return new Inputs(list, store, new HashMap<>(), real);
    }

    /** Returns the number of examples. */
    long examples() {
        return x().size(0);
    }

    /** Returns numbers between about -2 and 2, (N, 3, 4). */
    NDArray x() {
        return list.get(0);
    }

    /** Returns other numbers between about -2 and 2, (N, 3, 4). */
    NDArray y() {
        return list.get(1);
    }

    /** Returns numbers between 0 and 1, (N, 3, 4). */
    NDArray p() {
        return list.get(2);
    }

    /** Returns numbers of double precision, (N, 3, 4). */
    NDArray d() {
        return list.get(3);
    }

    /** Returns positive and negative integers of 64 bits, (N, 3, 4). */
    NDArray i() {
        return list.get(4);
    }

    /** Returns integers of 32 bits between 1 and 4, (N, 3, 4). */
    NDArray j() {
        return list.get(5);
    }

    /** Returns booleans, (N, 3, 4). */
    NDArray b() {
        return list.get(6);
    }

    /** Returns bytes, (N, 3, 4). */
    NDArray u() {
        return list.get(7);
    }

    /** Returns images, (N, 4, 6, 5). */
    NDArray image() {
        return list.get(8);
    }

    /** Returns the manager that the code of a pass creates arrays with. */
    NDManager manager() {
        return x().getManager();
    }

    /** Returns a weight, the same numbers for the same name and shape. */
    NDArray weight(String name, long... shape) {
        Parameter parameter =
                weights.computeIfAbsent(
                        name + new Shape(shape),
                        key ->
                                Parameter.builder()
                                        .setName(name)
                                        .setType(Parameter.Type.OTHER)
                                        .optArray(
                                                real.create(
                                                        Formula.tensor(name, new Shape(shape)),
                                                        new Shape(shape)))
                                        .build());
        return store.getValue(parameter, x().getDevice(), false);
    }
}
