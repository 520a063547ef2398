package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Permutes dimensions: with {2, 1}, (L, F) → (F, L). The layers after it read a sequence as a
 * signal, and the reverse. It is not required between a sequence layer and a {@link Conv1d}.
 *
 * <p>Generates a block that calls {@code NDArray.transpose}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Permute {

    /**
     * The input dimension for each output dimension, counted from 1 without the batch dimension, as
     * in Keras. Each dimension must occur exactly once. An order that changes nothing causes a
     * warning.
     */
    int[] value();
}
