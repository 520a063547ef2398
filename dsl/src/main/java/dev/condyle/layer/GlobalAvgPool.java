package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Global average pooling, the mean of each channel: (C, H, W) or (C, L) → (C).
 *
 * <p>Generates a call to DJL's {@code Pool.globalAvgPool2dBlock} or {@code
 * Pool.globalAvgPool1dBlock}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface GlobalAvgPool {}
