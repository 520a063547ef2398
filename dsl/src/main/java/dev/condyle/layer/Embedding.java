package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps ids to learned vectors: (L) ids → (L, dimension). It must be the first layer, and the input
 * must be an {@code int[]} or an {@code NDArray}. Weight {@code name.weight} (vocabulary,
 * dimension).
 *
 * <p>Generates a {@code dev.condyle.runtime.block.EmbeddingBlock}, which rejects ids outside the
 * vocabulary. Vectors are initialised uniformly in [-0.05, 0.05), as in Keras.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Embedding {

    /** The size of the vocabulary, at least 1; ids are from 0 to {@code vocabulary - 1}. */
    int vocabulary();

    /** The length of a vector, at least 1. */
    int dimension();
}
