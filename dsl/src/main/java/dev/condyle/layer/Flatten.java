package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Flattens all dimensions into one: (C, H, W) → (C * H * W). The last dimension varies fastest: the
 * numbers of a sequence (L, F) have the same order as in Keras.
 *
 * <p>Generates a call to DJL's {@code Blocks.batchFlattenBlock}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Flatten {}
