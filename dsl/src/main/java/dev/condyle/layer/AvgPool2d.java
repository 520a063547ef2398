package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean of each window: (C, H, W) becomes (C, H', W'), where each axis comes out as {@code
 * floor((in + padding - window) / stride) + 1}.
 *
 * <p>It becomes a call of DJL's {@code Pool.avgPool2dBlock}; with padding, which that counts, of
 * {@code dev.condyle.runtime.block.PaddedPool.avgPoolBlock}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface AvgPool2d {

    /** The size of the window, at least 1: one value for both axes, or {height, width}. */
    int[] value();

    /**
     * The step of the window, at least 1: one value for both axes, or {height, width}. Default: the
     * size of the window.
     */
    int[] stride() default {};

    /**
     * How the border is treated. Padded places do not count towards the mean. Default: {@link
     * Padding#VALID}, no padding. Must be left out where {@link #pad} is given.
     */
    Padding padding() default Padding.VALID;

    /**
     * Explicit padding of both ends of an axis, from 0 to half the window: one value for both axes,
     * or {height, width}. Default: see {@link #padding}.
     */
    int[] pad() default {};
}
