package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * What goes into a {@link NetworkBlock} above its bottom: what the stages below one gave, as {@link
 * NetworkBlock#forwardBelow} computes it. The block then runs that stage and those above it only.
 */
public final class StageInput extends NDList {

    private static final long serialVersionUID = 1L;

    private final String stage;

    /**
     * Makes it.
     *
     * @param stage the name of the lowest stage to run, as for {@link NetworkBlock#trainFrom}
     * @param activations what the stages below gave, (N, C, H, W)
     */
    public StageInput(String stage, NDArray activations) {
        super(activations);
        this.stage = stage;
    }

    /** The name of the lowest stage to run. */
    public String stage() {
        return stage;
    }
}
