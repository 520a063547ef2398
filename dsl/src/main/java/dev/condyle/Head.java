package dev.condyle;

import dev.condyle.layer.Activation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A classification head behind a {@link Backbone}: it turns features into logits, one for each
 * class. It trains with softmax cross-entropy on the logits, and predicts probabilities. In a saved
 * model its parameters are called {@code head.…}.
 *
 * <p>On the class, it is one of the ready-made heads: dropout, where asked for, and one dense layer
 * ({@link Style#DENSE}, the default), with {@link #hidden} layers before it where there are some;
 * {@link Style#CONCAT_POOL} or {@link Style#COSINE}.
 *
 * <p>On a static method of the class, that method is the head. It takes the features, then the
 * weights that it declares by {@link Weight}, and gives the logits, (N, classes):
 *
 * <pre>{@code
 * @Backbone(input = float[].class, shape = {64})
 * class DigitProbe {
 *     @Head(labels = Digit.class)
 *     static NDArray logits(NDArray features,
 *                           @Weight({FEATURES, CLASSES}) NDArray kernel,
 *                           @Weight(value = {CLASSES}, init = ZEROS) NDArray bias) {
 *         return features.matMul(kernel).add(bias);
 *     }
 * }
 * }</pre>
 *
 * <p>On a static method of a class without a backbone, and without labels, it is a head for other
 * classes: they name that class, {@code @Head(labels = Digit.class, by = MarginHead.class)}. For a
 * class {@code MarginHead} the processor generates {@code MarginHeadBlock}, a DJL block made for a
 * number of classes.
 *
 * <p>Several heads share the features of one backbone. Each is a field of type {@code
 * dev.condyle.runtime.Layer}, ready-made as on a class, or a static method; its name is that of the
 * field or method, also in a saved model. They train together, and each has its {@link #weight}:
 *
 * <pre>{@code
 * @Backbone(input = Image.class, shape = {3, 32, 32})
 * class SignReader {
 *     // layers
 *     @Head(labels = Shape.class) Layer shape;
 *     @Head(labels = Colour.class, weight = 0.5) Layer colour;
 * }
 * }</pre>
 *
 * <p>For such a class the processor generates a {@code MultiTaskClassifier}, and records with a
 * component a head: {@code SignReaderLabels}, {@code SignReaderPrediction} and {@code
 * SignReaderEvaluation}.
 *
 * <p>The labels come from exactly one of {@link #labels}, {@link #classes} and {@link #names};
 * there are at least 2. Which one it is decides the type of a label.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface Head {

    /** An enum whose constants are the classes, in their order. A label is a constant of it. */
    Class<? extends Enum<?>> labels() default None.class;

    /** The number of classes. A label is an {@code Integer} from 0 to {@code classes - 1}. */
    int classes() default 0;

    /** The names of the classes, distinct and not blank. A label is a {@code String}. */
    String[] names() default {};

    /**
     * The fraction of numbers that is dropped before the last layer while training, from 0 to less
     * than 1. Before a {@link #hidden} layer it is the same; in {@link Style#CONCAT_POOL} half of
     * it. Default: 0 (none), in {@link Style#CONCAT_POOL} 0.5.
     */
    double dropout() default 0;

    /**
     * The units of dense layers between the features and the last layer, each at least 1. Each is
     * followed by the {@link #activation}. Default: none, in {@link Style#CONCAT_POOL} one of 512.
     */
    int[] hidden() default {};

    /** The function behind each hidden layer. Default: RELU. */
    Activation.Function activation() default Activation.Function.RELU;

    /** What kind of head it is. Default: {@link Style#DENSE}. */
    Style style() default Style.DENSE;

    /**
     * By what the cosines of {@link Style#COSINE} are divided when training begins, above 0.
     * Default: 0.1.
     */
    double temperature() default 0.1;

    /**
     * A class with a head for other classes, one static method with {@code @Head} and without
     * labels: it is the head here. It may be compiled already. Default: none.
     */
    Class<?> by() default void.class;

    /**
     * What the loss of this head counts in the sum over several heads, above 0. A class with one
     * head cannot have it. Default: 1.
     */
    double weight() default 1;

    /** Ready-made heads. */
    enum Style {
        /**
         * A dense layer over a vector of features, (F). Weights {@code head.weight} (classes, F)
         * and {@code head.bias} (classes) begin as in Keras: glorot uniform and zero. With hidden
         * layers it is the {@code nn.Sequential} of PyTorch that has the same layers, dropouts and
         * functions among them: {@code head.0.weight}, {@code head.2.weight}.
         */
        DENSE,
        /**
         * The head of <a href="https://docs.fast.ai/vision.learner.html#create_head">fastai</a>,
         * over maps (C, H, W): the maximum and the mean of each map side by side, then batch norm,
         * half the dropout, a dense layer without bias and the activation for each hidden layer,
         * then batch norm, dropout and a dense layer without bias. Names, epsilon (1e-5), momentum
         * (0.9 is kept) and beginning (He normal; the shifts of the norms 0.001) are those of
         * fastai. Behind a network the {@link Backbone#pooling} is then {@link Pooling#NONE}.
         */
        CONCAT_POOL,
        /**
         * Cosines between the features, a vector (F), and a vector a class, times a learned scale
         * that begins as 1 / {@link #temperature}: the classifier of <a
         * href="https://arxiv.org/abs/1804.09458">Gidaris and Komodakis 2018</a>. Weights {@code
         * head.weight} (classes, F), glorot uniform, and {@code head.scale} (1). There is no bias.
         */
        COSINE
    }

    /** Stands for "not given" in {@link #labels}. */
    enum None {}
}
