package dev.condyle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a feature extractor. On a class, its fields of type {@code dev.condyle.runtime.Layer}
 * are the layers, in source order; where there are no layers to declare, an interface or a record
 * may carry it too.
 *
 * <p>For a class {@code DigitReader} the processor generates {@code DigitReaderBlock}, a plain DJL
 * {@code Block}, and, where the class also has a {@link Head}, {@code DigitReaderModel}, a typed
 * {@code Classifier}. Both are as visible as the annotated class.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Backbone {

    /**
     * The Java type of one input. It becomes the first type parameter of the classifier.
     *
     * <ul>
     *   <li>{@code ai.djl.modality.cv.Image}: a picture, scaled to [0, 1]; {@link #shape} is (C, H,
     *       W) with C 1 (grey) or 3 (RGB).
     *   <li>{@code float[].class}: numbers in the order of {@link #shape}, last dimension fastest.
     *   <li>{@code int[].class}: ids for an {@link dev.condyle.layer.Embedding}.
     *   <li>{@code ai.djl.ndarray.NDArray}: an array of {@link #shape}, without the batch.
     * </ul>
     */
    Class<?> input();

    /** The shape of one input without the batch, channels first. Every dimension is at least 1. */
    int[] shape();

    /**
     * What happens to a picture of another size than {@link #shape}. Default: {@link
     * Resize#STRETCH}. Only pictures have it.
     */
    Resize resize() default Resize.STRETCH;
}
