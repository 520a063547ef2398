package dev.condyle.runtime.internal.checkpoint;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects the state of a training: arrays and texts by name. */
public final class CheckpointState {

    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** Adds an array, which is read when the checkpoint is written. */
    public void put(String name, NDArray array) {
        arrays.put(name, array);
    }

    /** Adds several arrays under a common name. */
    public void put(String name, Collection<NDArray> several) {
        int index = 0;
        for (NDArray array : several) {
            put(name + "." + index++, array);
        }
    }

    /** Adds a text. */
    public void put(String name, String text) {
        texts.put(name, text);
    }

    /** Adds numbers, exactly. */
    public void put(String name, double... numbers) {
        put(
                name,
                Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" ")));
    }

    Map<String, NDArray> arrays() {
        return arrays;
    }

    Map<String, String> texts() {
        return texts;
    }
}
