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
 * <p>Generates a call to DJL's {@code Pool.globalAvgPool2dBlock} or {@code
 * Pool.globalAvgPool1dBlock}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface GlobalAvgPool {}
