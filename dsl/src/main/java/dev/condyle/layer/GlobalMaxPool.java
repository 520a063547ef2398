package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Global max pooling, the maximum of each channel: (C, H, W) or (C, L) → (C).
 *
 * <p>After a sequence (L, F), such as the output of an {@link Embedding}, it returns the maximum of
 * each feature over all steps, as in Keras: (L, F) → (F).
 *
 * <p>It ignores the padding of an {@link Embedding} with {@link Embedding#maskZero maskZero}. The
 * maximum of a sequence of padding only is 0. Keras's {@code GlobalMaxPooling1D} includes padding.
 *
 * <p>Generates a call to DJL's {@code Pool.globalMaxPool2dBlock} or {@code
 * Pool.globalMaxPool1dBlock} or, with a mask, to {@code
 * dev.condyle.runtime.block.PaddedPool.globalMaxPoolBlock}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface GlobalMaxPool {}
