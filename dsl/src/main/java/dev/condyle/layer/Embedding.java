package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps ids to learned vectors: (L) ids → (L, dimension). It must be the first layer, and the input
 * must be an {@code int[]} or an {@code NDArray}. Weight {@code name.weight} (vocabulary,
 * dimension).
 *
 * <p>Generates a {@code dev.condyle.runtime.block.EmbeddingBlock}, which rejects ids outside the
 * vocabulary. Vectors are initialised uniformly in [-0.05, 0.05), as in Keras.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Embedding {

    /** The size of the vocabulary, at least 1; ids are from 0 to {@code vocabulary - 1}. */
    int vocabulary();

    /** The length of a vector, at least 1. */
    int dimension();

    /**
     * Whether id 0 is padding, as with {@code mask_zero} in Keras. Padding can be at the start, in
     * the middle and at the end of a sequence. Default: false.
     *
     * <p>A mask of the other ids accompanies the sequence. {@link GlobalAvgPool}, {@link
     * GlobalMaxPool}, {@link Lstm}, {@link Gru}, {@link TransformerEncoder} and, during training,
     * {@link BatchNorm} ignore padding. The mask also accompanies their output, unless they return
     * a single vector. {@link Dense}, {@link Activation}, {@link Dropout} and {@link LayerNorm}
     * compute an output for padding too, and pass the mask on. The mask is passed through a class
     * that is used with {@link Use}, unless it has a {@link dev.condyle.Forward} method. All other
     * layers lose the mask, which causes a warning. There is also a warning if no layer uses it.
     *
     * <p>A class with a {@code @Forward} method cannot set it. In such a class, pass the mask to
     * the layers that use it, as a second array: {@code lstm.apply(new NDList(x,
     * ids.neq(0))).head()}.
     *
     * <p>Id 0 counts as part of the vocabulary, so padding has a row in the weight.
     */
    boolean maskZero() default false;
}
