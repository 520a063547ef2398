package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Normalises each channel by the statistics of the batch during training, and by running statistics
 * during prediction. The channels are the first dimension of (C, H, W), (C, L) or (F). The shape is
 * unchanged. Weights {@code name.weight}, {@code name.bias}, {@code name.running_mean} and {@code
 * name.running_var}, each of shape (C).
 *
 * <p>After a sequence (L, F), such as the output of an {@link Embedding}, it normalises each of the
 * F features, as in Keras. The statistics of a batch then exclude the padding of an {@link
 * Embedding} with {@link Embedding#maskZero maskZero}.
 *
 * <p>Generates a {@code dev.condyle.runtime.block.BatchNormBlock}. The defaults are those of Keras;
 * PyTorch uses epsilon 1e-5 and momentum 0.9 (there defined as 0.1, the fraction that is replaced).
 * As in PyTorch, a batch is normalised by its population variance, while the running variance is
 * updated with its sample variance. A batch with a single value per channel, such as a final batch
 * of one vector, has no variance. It is normalised by the running statistics and does not update
 * them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface BatchNorm {

    /** The number that is added to the variance, above 0. Default: 1e-3. */
    double epsilon() default 1e-3;

    /**
     * The fraction of the running statistics that is kept for each batch, from 0 to 1. Default:
     * 0.99.
     */
    double momentum() default 0.99;

    /**
     * Whether to correct the running statistics for their start. Keras and PyTorch start them at 0
     * and 1, which dominate them during the first hundreds of batches: with few batches, a network
     * predicts worse than it trained. With the correction, batch t of the first ones replaces the
     * fraction (1 - momentum) / (1 - momentum^t) of the statistics instead of 1 - momentum, like
     * the bias correction of Adam. Set it to false to reproduce the numbers of Keras. Loaded
     * statistics are never corrected. Default: true.
     */
    boolean zeroDebias() default true;

    /** Whether to add a learned shift, {@code name.bias}. Default: true. */
    boolean center() default true;

    /** Whether to multiply by a learned scale, {@code name.weight}. Default: true. */
    boolean scale() default true;
}
