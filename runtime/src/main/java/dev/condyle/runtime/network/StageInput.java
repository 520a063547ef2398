package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * An input for the upper stages of a {@link NetworkBlock}: the output of the stages below, as
 * returned by {@link NetworkBlock#forwardBelow}. The block runs only the given stage and the stages
 * above it.
 */
public final class StageInput extends NDList {

    private static final long serialVersionUID = 1L;

    private final String stage;

    /**
     * Creates an input.
     *
     * @param stage the name of the lowest stage to run, as for {@link NetworkBlock#trainFrom}
     * @param activations the output of the stages below, (N, C, H, W)
     */
    public StageInput(String stage, NDArray activations) {
        super(activations);
        this.stage = stage;
    }

    /** Returns the name of the lowest stage to run. */
    public String stage() {
        return stage;
    }
}
