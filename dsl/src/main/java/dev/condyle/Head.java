package dev.condyle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A dense classification head behind a {@link Backbone}: dropout, where asked for, then one logit a
 * class. It trains with softmax cross-entropy on the logits, and predicts probabilities.
 *
 * <p>The labels come from exactly one of {@link #labels}, {@link #classes} and {@link #names};
 * there are at least 2. Which one it is decides the type of a label.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Head {

    /** An enum whose constants are the classes, in their order. A label is a constant of it. */
    Class<? extends Enum<?>> labels() default None.class;

    /** The number of classes. A label is an {@code Integer} from 0 to {@code classes - 1}. */
    int classes() default 0;

    /** The names of the classes, distinct and not blank. A label is a {@code String}. */
    String[] names() default {};

    /**
     * The fraction of features that is dropped before the dense layer while training, from 0
     * (default: none) to less than 1.
     */
    double dropout() default 0;

    /** Stands for "not given" in {@link #labels}. */
    enum None {}
}
