package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Applies an activation function element-wise. The shape is unchanged.
 *
 * <p>Generates the block of that function in DJL's {@code ai.djl.nn.Activation}; for {@link
 * Function#MISH}, that in {@code dev.condyle.runtime.block.ExtraActivations}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Activation {

    /** The activation function. {@link Function#NONE} has no effect and causes a warning. */
    Function value();

    /** The activation functions. */
    enum Function {
        /** No function: x. */
        NONE,
        /** max(0, x). */
        RELU,
        /** min(max(0, x), 6). */
        RELU6,
        /** x if x is above 0, otherwise 0.01 x, as in PyTorch. */
        LEAKY_RELU,
        /** x if x is above 0, otherwise exp(x) - 1. */
        ELU,
        /**
         * Scaled ELU, with the constants of <a
         * href="https://arxiv.org/abs/1706.02515">Self-normalizing neural networks</a>.
         */
        SELU,
        /**
         * x times the cumulative normal distribution function of x, exact, without the tanh
         * approximation.
         */
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
