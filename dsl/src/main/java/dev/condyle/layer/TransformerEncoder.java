package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A stack of transformer encoder layers: self-attention and a feed-forward network, each with a
 * residual connection and layer norm. The shape (L, F) is unchanged. The weights have the names of
 * PyTorch's {@code nn.TransformerEncoder}: {@code name.layers.0.self_attn.in_proj_weight} and so
 * on. Attention ignores the order of the sequence; add a positional encoding if the order matters.
 *
 * <p>After a signal (C, L), such as the output of a {@link Conv1d} over an input (C, L), it
 * transposes its input: the channels are then the features.
 *
 * <p>The padding of an {@link Embedding} with {@link Embedding#maskZero maskZero} gets no
 * attention. The outputs at padding have no meaning; later layers that use the mask ignore them.
 *
 * <p>Generates a {@code dev.condyle.runtime.block.TransformerEncoderBlock}. Weights are initialised
 * with Glorot uniform and biases with zeros. The computation is that of PyTorch's {@code
 * nn.TransformerEncoderLayer}, after <a href="https://arxiv.org/abs/1706.03762">Attention is all
 * you need</a>.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface TransformerEncoder {

    /** The number of attention heads, at least 1; must divide F. */
    int heads();

    /** The number of hidden units of the feed-forward network, at least 1. Default: 2048. */
    int feedForward() default 2048;

    /** The number of stacked layers, at least 1. Default: 1. */
    int layers() default 1;

    /** The dropout rate during training, from 0 to less than 1. Default: 0.1. */
    double dropout() default 0.1;

    /**
     * The activation function between the two layers of the feed-forward network. Default: {@link
     * Activation.Function#RELU}.
     */
    Activation.Function activation() default Activation.Function.RELU;

    /**
     * Whether layer norm comes before attention and the feed-forward network (pre-norm) instead of
     * after. Default: false.
     */
    boolean normFirst() default false;

    /** The number that is added to the variance in the layer norms, above 0. Default: 1e-5. */
    double epsilon() default 1e-5;
}
