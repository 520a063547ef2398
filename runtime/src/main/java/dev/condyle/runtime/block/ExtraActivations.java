package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;

/** The activation function that DJL's own {@code Activation} computes otherwise than PyTorch. */
public final class ExtraActivations {

    private ExtraActivations() {}

    /**
     * x times tanh(ln(1 + exp(x))), after <a href="https://arxiv.org/abs/1908.08681">Mish</a>. DJL
     * takes the logarithm to the base 2, and overflows where x is large.
     *
     * @param x one array
     */
    public static NDList mish(NDList x) {
        return new NDList(mish(x.singletonOrThrow()));
    }

    /** A block that computes {@link #mish(NDList)}. */
    public static Block mishBlock() {
        return LambdaBlock.singleton(ExtraActivations::mish, "mish");
    }

    private static NDArray mish(NDArray x) {
        return x.getNDArrayInternal().softPlus().tanh().mul(x);
    }
}
