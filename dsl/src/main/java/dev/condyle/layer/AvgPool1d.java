package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Average pooling over a signal: (C, L) → (C, L'), where {@code L' = floor((L + padding - window) /
 * stride) + 1}.
 *
 * <p>After a sequence (L, F), such as the output of an {@link Embedding}, it reads and returns (L,
 * F), as in Keras: (L, F) → (L', F).
 *
 * <p>Generates a call to DJL's {@code Pool.avgPool1dBlock}. With padding, it generates a call to
 * {@code dev.condyle.runtime.block.PaddedPool.avgPoolBlock} instead, because DJL's block includes
 * padded values in the mean.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface AvgPool1d {

    /** The size of the window, at least 1: one value. */
    int[] value();

    /** The stride of the window, at least 1: one value. Default: the size of the window. */
    int[] stride() default {};

    /**
     * The padding mode. Padded values are not included in the mean. Default: {@link Padding#VALID},
     * no padding. Not allowed together with {@link #pad}.
     */
    Padding padding() default Padding.VALID;

    /**
     * Explicit padding on both ends of the axis, from 0 to half the window: one value. Default: see
     * {@link #padding}.
     */
    int[] pad() default {};
}
