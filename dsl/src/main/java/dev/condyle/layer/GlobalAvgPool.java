package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Global average pooling, the mean of each channel: (C, H, W) or (C, L) → (C).
 *
 * <p>After a sequence (L, F), such as the output of an {@link Embedding}, it returns the mean of
 * each feature over all steps, as in Keras: (L, F) → (F).
 *
 * <p>It ignores the padding of an {@link Embedding} with {@link Embedding#maskZero maskZero}. The
 * mean of a sequence of padding only is 0; in Keras, it is NaN.
 *
 * <p>Generates a call to DJL's {@code Pool.globalAvgPool2dBlock} or {@code
 * Pool.globalAvgPool1dBlock} or, with a mask, to {@code
 * dev.condyle.runtime.block.PaddedPool.globalAvgPoolBlock}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface GlobalAvgPool {}
