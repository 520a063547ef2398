package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A function of each number by itself. The shape stays.
 *
 * <p>It becomes the block of that function in DJL's {@code ai.djl.nn.Activation}, for {@link
 * Function#MISH} in {@code dev.condyle.runtime.block.ExtraActivations}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Activation {

    /** The function. {@link Function#NONE} has no effect and is a warning. */
    Function value();

    /** The functions to choose from. */
    enum Function {
        /** No function: x. */
        NONE,
        /** max(0, x). */
        RELU,
        /** min(max(0, x), 6). */
        RELU6,
        /** x above 0, 0.01 x below, as in PyTorch. */
        LEAKY_RELU,
        /** x above 0, exp(x) - 1 below. */
        ELU,
        /**
         * Scaled ELU, with the two constants of <a
         * href="https://arxiv.org/abs/1706.02515">Self-normalizing neural networks</a>.
         */
        SELU,
        /** x times the normal distribution function of x, exact, not by tanh. */
        GELU,
        /** x times the sigmoid of x, also called swish. */
        SILU,
        /** x times tanh(ln(1 + exp(x))). */
        MISH,
        /** 1 / (1 + exp(-x)). */
        SIGMOID,
        /** The hyperbolic tangent of x. */
        TANH,
        /** ln(1 + exp(x)). */
        SOFTPLUS,
        /** x / (1 + |x|). */
        SOFTSIGN
    }
}
