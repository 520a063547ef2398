package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;

/** Activations for which DJL's own {@code Activation} differs from PyTorch. */
public final class ExtraActivations {

    private ExtraActivations() {}

    /**
     * Computes x * tanh(ln(1 + exp(x))), from <a href="https://arxiv.org/abs/1908.08681">Mish</a>.
     * DJL uses the logarithm to base 2, and overflows for large x.
     *
     * @param x a list of one array
     */
    public static NDList mish(NDList x) {
        return new NDList(mish(x.singletonOrThrow()));
    }

    /** Returns a block that computes {@link #mish(NDList)}. */
    public static Block mishBlock() {
        return LambdaBlock.singleton(ExtraActivations::mish, "mish");
    }

    private static NDArray mish(NDArray x) {
        return x.getNDArrayInternal().softPlus().tanh().mul(x);
    }
}
