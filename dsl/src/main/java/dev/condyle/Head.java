package dev.condyle;

import dev.condyle.layer.Activation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a classification head after a {@link Backbone}: it maps features to logits, one per
 * class. It is trained with softmax cross-entropy on the logits and predicts probabilities. In a
 * saved model its parameters are named {@code head.…}.
 *
 * <p>On a class, it is one of the built-in heads: {@link Style#DENSE} (the default), a dense layer
 * after optional {@link #hidden} layers and dropout; {@link Style#CONCAT_POOL}; or {@link
 * Style#COSINE}.
 *
 * <p>On a static method of the class, the method is a custom head. It accepts the features,
 * followed by the weights that it declares with {@link Weight}, and returns the logits, (N,
 * classes):
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
 * <p>On a static method of a class without a backbone, and without labels, it is a reusable head.
 * Other classes refer to that class: {@code @Head(labels = Digit.class, by = MarginHead.class)}.
 * For a class {@code MarginHead} the processor generates {@code MarginHeadBlock}, a DJL block
 * constructed with the number of classes.
 *
 * <p>Several heads can share the features of one backbone. Each is a field of type {@code
 * dev.condyle.runtime.Layer} with a built-in head as on a class, or a static method. A head has the
 * name of its field or method, which is also used in a saved model, unless {@link Named} sets
 * another one. There can be at most 254. The heads are trained together, and each loss has a {@link
 * #weight}:
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
 * <p>For such a class, the processor generates a {@code MultiTaskClassifier} and records with one
 * component per head: {@code SignReaderLabels}, {@code SignReaderPrediction} and {@code
 * SignReaderEvaluation}.
 *
 * <p>Exactly one of {@link #labels}, {@link #classes} and {@link #names} defines the labels and
 * determines the Java type of a label. There are at least 2 classes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface Head {

    /**
     * An enum whose constants are the classes, in declaration order. A label is a constant of this
     * enum.
     */
    Class<? extends Enum<?>> labels() default None.class;

    /** The number of classes. A label is an {@code Integer} from 0 to {@code classes - 1}. */
    int classes() default 0;

    /**
     * The names of the classes, at most 30,000, distinct and not blank. A label is a {@code
     * String}.
     */
    String[] names() default {};

    /**
     * The dropout rate: the fraction of values to drop before the last layer during training, from
     * 0 to less than 1. The same rate applies before each {@link #hidden} layer; in {@link
     * Style#CONCAT_POOL}, half the rate. Default: 0 (no dropout); 0.5 in {@link Style#CONCAT_POOL}.
     */
    double dropout() default 0;

    /**
     * The numbers of units of the dense layers between the features and the last layer, each at
     * least 1. Each is followed by the {@link #activation}. Default: none; one layer of 512 units
     * in {@link Style#CONCAT_POOL}.
     */
    int[] hidden() default {};

    /**
     * The activation function after each hidden layer. Default: {@link Activation.Function#RELU}.
     */
    Activation.Function activation() default Activation.Function.RELU;

    /** The kind of head. Default: {@link Style#DENSE}. */
    Style style() default Style.DENSE;

    /**
     * The initial temperature of {@link Style#COSINE}, by which the cosines are divided; above 0.
     * Default: 0.1.
     */
    double temperature() default 0.1;

    /**
     * A class with a reusable head, that is, with one static method with {@code @Head} and without
     * labels. That method is used as the head. The class can come from a class file. Default: none.
     */
    Class<?> by() default void.class;

    /**
     * The weight of this head's loss in the sum of the losses of several heads, above 0. Not
     * allowed in a class with only one head. Default: 1.
     */
    double weight() default 1;

    /** The built-in heads. */
    enum Style {
        /**
         * A dense layer over a feature vector (F). The weights {@code head.weight} (classes, F) and
         * {@code head.bias} (classes) are initialised as in Keras: with Glorot uniform and with
         * zeros. With hidden layers, the head is equivalent to PyTorch's {@code nn.Sequential} of
         * the same layers, dropouts and activations, with the same names: {@code head.0.weight},
         * {@code head.2.weight}.
         */
        DENSE,
        /**
         * The head of <a href="https://docs.fast.ai/vision.learner.html#create_head">fastai</a>
         * over feature maps (C, H, W). The maximum and the mean of each map are concatenated. They
         * are followed by batch norm, dropout at half the rate, a dense layer without bias and the
         * activation for each hidden layer, and finally by batch norm, dropout and a dense layer
         * without bias. Weight names, epsilon (1e-5), momentum (0.9) and initialisation (He normal;
         * norm biases 0.001) are those of fastai. The default {@link Backbone#pooling} of a network
         * before this head is {@link Pooling#NONE}.
         */
        CONCAT_POOL,
        /**
         * Cosine similarities between the feature vector (F) and one vector per class, multiplied
         * by a learned scale with initial value 1 / {@link #temperature}: the classifier of <a
         * href="https://arxiv.org/abs/1804.09458">Gidaris and Komodakis 2018</a>. Weights {@code
         * head.weight} (classes, F), initialised with Glorot uniform, and {@code head.scale} (1).
         * There is no bias.
         */
        COSINE
    }

    /** The default of {@link #labels}, which means not set. */
    enum None {}
}
