package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Layers of self-attention and a feed-forward network, each with a residual connection and layer
 * norm: (L, F) stays (L, F). Weights as in PyTorch's {@code nn.TransformerEncoder}: {@code
 * name.layers.0.self_attn.in_proj_weight} and so on. Attention sees no order: put positions into
 * its input where order matters.
 *
 * <p>It becomes a {@code dev.condyle.runtime.block.TransformerEncoderBlock}. Its weights begin
 * glorot uniform, its biases zero. The formula is that of PyTorch's {@code
 * nn.TransformerEncoderLayer}, after <a href="https://arxiv.org/abs/1706.03762">Attention is all
 * you need</a>.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface TransformerEncoder {

    /** The number of attention heads, at least 1; divides F. */
    int heads();

    /** The width of the feed-forward network, at least 1. Default: 2048. */
    int feedForward() default 2048;

    /** How many layers are stacked, at least 1. Default: 1. */
    int layers() default 1;

    /** The fraction dropped while training, from 0 to less than 1. Default: 0.1. */
    double dropout() default 0.1;

    /**
     * The function between the two layers of the feed-forward network. Default: {@link
     * Activation.Function#RELU}.
     */
    Activation.Function activation() default Activation.Function.RELU;

    /**
     * Whether the norms come before attention and feed-forward network, or after. Default: false,
     * after.
     */
    boolean normFirst() default false;

    /** Added to the variance in the norms, above 0. Default: 1e-5. */
    double epsilon() default 1e-5;
}
