package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A learned vector for each id: (L) ids become (L, dimension). Only as the first layer of an {@code
 * int[]} or {@code NDArray} input. Weight {@code name.weight} (vocabulary, dimension).
 *
 * <p>It becomes a {@code dev.condyle.runtime.block.EmbeddingBlock}, which refuses an id outside the
 * vocabulary. Vectors begin uniform in [-0.05, 0.05), as in Keras.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Embedding {

    /** The number of ids, at least 1; an id is from 0 to {@code vocabulary - 1}. */
    int vocabulary();

    /** The length of a vector, at least 1. */
    int dimension();
}
