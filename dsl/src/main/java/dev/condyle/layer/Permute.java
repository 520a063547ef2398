package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reorders dimensions: with {2, 1}, (L, F) becomes (F, L), as between a sequence layer and a {@link
 * Conv1d}.
 *
 * <p>It becomes a block that calls {@code NDArray.transpose}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Permute {

    /**
     * For each output dimension the input dimension it is taken from, counted from 1, without the
     * batch (as Keras counts): each exactly once. An order that changes nothing is a warning.
     */
    int[] value();
}
