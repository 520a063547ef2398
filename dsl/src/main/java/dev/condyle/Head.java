package dev.condyle;

import dev.condyle.layer.Activation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a head after a {@link Backbone}: it maps features to logits. In a saved model its
 * parameters are named {@code head.…}.
 *
 * <p>The {@link #task} determines the type of a label, the number of logits, the loss, the metrics
 * and the type of a prediction. The default, {@link Task#MULTI_CLASS}, assigns exactly one of
 * several labels:
 *
 * <pre>{@code
 * // exactly one label: a Digit
 * @Head(labels = Digit.class)
 *
 * // yes or no: a Boolean, or one of two constants, names or numbers; the second one is the
 * // positive class
 * @Head(task = Task.BINARY)
 * @Head(task = Task.BINARY, labels = Verdict.class)
 * @Head(task = Task.BINARY, names = {"ham", "spam"})
 * @Head(task = Task.BINARY, classes = 2)
 *
 * // any number of labels: a Set<Tag>
 * @Head(task = Task.MULTI_LABEL, labels = Tag.class)
 *
 * // one label on an ordered scale: a Grade
 * @Head(task = Task.ORDINAL, labels = Grade.class)
 *
 * // a number: a Double
 * @Head(task = Task.REGRESSION, loss = Loss.HUBER)
 *
 * // several numbers: a generated record with the components length and weight
 * @Head(task = Task.REGRESSION, outputs = {"length", "weight"}, quantiles = {0.1, 0.5, 0.9})
 * }</pre>
 *
 * <p>On a class, it is one of the built-in heads: {@link Style#DENSE} (the default), a dense layer
 * after optional {@link #hidden} layers and dropout; {@link Style#CONCAT_POOL}; or {@link
 * Style#COSINE}.
 *
 * <p>On a static method of the class, the method is a custom head. It accepts the features,
 * followed by the weights that it declares with {@link Weight}, and returns the logits, (N,
 * CLASSES), where {@link Weight#CLASSES} is their number:
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
 * constructed with the number of logits.
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
 * <p>One of {@link #labels}, {@link #classes} and {@link #names} defines the labels and determines
 * the Java type of a label. There are at least 2 classes, and exactly 2 in {@link Task#BINARY}.
 * Without these members, a label of {@link Task#BINARY} is a {@code Boolean}. In {@link
 * Task#MULTI_CLASS} and {@link Task#MULTI_LABEL}, a label is then a {@code String}: the first
 * {@code fit} learns the labels from the training data, in sorted order, and they are saved with
 * the model. {@link Task#ORDINAL} requires one of the members. {@link Task#REGRESSION} has no
 * labels.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface Head {

    /**
     * What the head predicts. It determines the superclass of the generated model:
     *
     * <table>
     * <caption>Tasks</caption>
     * <tr><th>task</th><th>label</th><th>logits</th><th>loss</th><th>superclass</th></tr>
     * <tr><td>{@code MULTI_CLASS}</td><td>{@code C}</td><td>one per class</td><td>softmax
     * cross-entropy</td><td>{@code Classifier}</td></tr>
     * <tr><td>{@code BINARY}</td><td>{@code C} or {@code Boolean}</td><td>1</td><td>sigmoid
     * cross-entropy</td><td>{@code BinaryClassifier}</td></tr>
     * <tr><td>{@code MULTI_LABEL}</td><td>{@code Set<C>}</td><td>one per class</td><td>sigmoid
     * cross-entropy</td><td>{@code MultiLabelClassifier}</td></tr>
     * <tr><td>{@code ORDINAL}</td><td>{@code C}</td><td>classes - 1</td><td>CORAL</td><td>{@code
     * OrdinalClassifier}</td></tr>
     * <tr><td>{@code REGRESSION}</td><td>{@code Double} or a record</td><td>outputs × max(1,
     * quantiles)</td><td>{@link #loss}, or the quantile loss</td><td>{@code Regressor}</td></tr>
     * </table>
     *
     * <p>{@code C} is the type that {@link #labels}, {@link #classes} or {@link #names} determines.
     * Default: {@link Task#MULTI_CLASS}.
     */
    Task task() default Task.MULTI_CLASS;

    /**
     * An enum whose constants are the classes, in declaration order. A label is a constant of this
     * enum. In {@link Task#ORDINAL}, this is the order of the scale. In {@link Task#BINARY}, the
     * second constant is the positive class.
     */
    Class<? extends Enum<?>> labels() default None.class;

    /**
     * The number of classes. A label is an {@code Integer} from 0 to {@code classes - 1}. In {@link
     * Task#BINARY}, {@code classes = 2} makes a label 0 or 1, and 1 is the positive class.
     */
    int classes() default 0;

    /**
     * The names of the classes, at most 30,000, distinct and not blank. A label is a {@code
     * String}. In {@link Task#BINARY}, the second name is the positive class.
     */
    String[] names() default {};

    /**
     * The names of the outputs of {@link Task#REGRESSION}: distinct Java identifiers, at most 127.
     * A label of one output is a {@code Double}. For several, the processor generates a record with
     * a {@code double} component per output, so the names must be possible for components: {@code
     * FishOutputs} for a class {@code Fish}, or {@code FishSizeOutputs} for its head {@code size}
     * if there are several heads. Default: one output without a name.
     */
    String[] outputs() default {};

    /**
     * The loss of {@link Task#REGRESSION} without {@link #quantiles}. It is computed on targets
     * that are standardised with the mean and the standard deviation of the training data.
     * Predictions are converted back. Default: {@link Loss#MEAN_SQUARED_ERROR}.
     */
    Loss loss() default Loss.MEAN_SQUARED_ERROR;

    /**
     * The quantiles that {@link Task#REGRESSION} predicts for each output, trained with the
     * quantile (pinball) loss: strictly ascending, above 0 and below 1. They contain 0.5, the
     * median, which is the predicted value. Default: none.
     */
    double[] quantiles() default {};

    /**
     * Label smoothing, from 0 to less than 1, as in Keras: the targets of {@link Task#MULTI_CLASS}
     * are mixed with the uniform distribution over the classes, those of {@link Task#BINARY} and
     * {@link Task#MULTI_LABEL} with 0.5. Not allowed for other tasks. Default: 0, no smoothing.
     */
    double smoothing() default 0;

    /**
     * The exponent gamma of the <a href="https://arxiv.org/abs/1708.02002">focal loss</a> (Lin et
     * al. 2017), at least 0, which reduces the loss of examples that are predicted well. Only for
     * {@link Task#MULTI_CLASS}, {@link Task#BINARY} and {@link Task#MULTI_LABEL}. Default: 0,
     * cross-entropy.
     */
    double focal() default 0;

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
     * Only for {@link Task#MULTI_CLASS}. Default: 0.1.
     */
    double temperature() default 0.1;

    /**
     * A class with a reusable head, that is, without a backbone and with one static method with
     * {@code @Head} and without labels. That method is used as the head. The class can come from a
     * class file. Default: none.
     */
    Class<?> by() default void.class;

    /**
     * The weight of this head's loss in the sum of the losses of several heads, above 0. Not
     * allowed in a class with only one head. Default: 1.
     */
    double weight() default 1;

    /**
     * Whether the weights of the head are those of the classifier in the file of {@link
     * Backbone#weights}, so that the model predicts the classes that the network was trained for,
     * without further training:
     *
     * <pre>{@code
     * @Backbone(input = Image.class, network = ResNet50.class, weights = "imagenet")
     * @Head(labels = ImageNet.class, pretrained = true)
     * interface PhotoClassifier {}
     * }</pre>
     *
     * <p>{@code dev.condyle.runtime.backbone.ImageNet} has the 1,000 labels of ImageNet.
     *
     * <p>The labels must be the classes of the file, in its order; a file with another number of
     * classes is rejected. The exception is a file with 1001 classes for 1000 labels: the first
     * class of TensorFlow's ImageNet models, the background, is then dropped.
     *
     * <p>It requires the only head of a class, without hidden layers, in {@link Task#MULTI_CLASS}
     * and {@link Style#DENSE}, directly after the average pooling of a network with {@link
     * Backbone#weights}. It does not apply to {@code TorchScript} modules, whose output is not
     * divided into features and classifier, or to custom blocks. Default: false; the head is
     * randomly initialised.
     */
    boolean pretrained() default false;

    /** What a head predicts. */
    enum Task {
        /** Exactly one of several labels, with a probability for each: softmax cross-entropy. */
        MULTI_CLASS,
        /**
         * One of two labels, with one logit: sigmoid cross-entropy. The second label, or {@code
         * true}, is the positive class. It is predicted if its probability is above the threshold
         * of the model, 0.5 by default.
         */
        BINARY,
        /**
         * Any number of labels, each with its own probability and threshold: the mean of the
         * sigmoid cross-entropies.
         */
        MULTI_LABEL,
        /**
         * One of at least two labels on an ordered scale: <a
         * href="https://arxiv.org/abs/1901.07884">CORAL</a> (Cao, Mirjalili and Raschka 2020). The
         * logits, one per threshold between neighbouring labels, share their weights, {@code
         * head.weight} (1, F), and differ in {@code head.bias} (classes - 1). The biases start at
         * (K - 1, …, 1) / (K - 1) for K classes, as in coral-pytorch.
         */
        ORDINAL,
        /** One or several numbers, and optionally their quantiles. */
        REGRESSION
    }

    /** The losses of {@link Task#REGRESSION} for a difference d, on standardised targets. */
    enum Loss {
        /** The mean of d². */
        MEAN_SQUARED_ERROR,
        /** The mean of |d|. */
        MEAN_ABSOLUTE_ERROR,
        /** The mean of d²/2 if |d| is at most 1, otherwise |d| - 1/2. */
        HUBER
    }

    /** The built-in heads. */
    enum Style {
        /**
         * A dense layer over a feature vector (F). The weights {@code head.weight} (logits, F) and
         * {@code head.bias} (logits) are initialised as in Keras: with Glorot uniform and with
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
         * norm biases 0.001) are those of fastai. In {@link Task#ORDINAL}, the last layer is that
         * of CORAL. The default {@link Backbone#pooling} of a network before this head is {@link
         * Pooling#NONE}.
         */
        CONCAT_POOL,
        /**
         * Cosine similarities between the feature vector (F) and one vector per class, multiplied
         * by a learned scale with initial value 1 / {@link #temperature}: the classifier of <a
         * href="https://arxiv.org/abs/1804.09458">Gidaris and Komodakis 2018</a>. Weights {@code
         * head.weight} (classes, F), initialised with Glorot uniform, and {@code head.scale} (1).
         * There is no bias. Only for {@link Task#MULTI_CLASS}.
         */
        COSINE
    }

    /** The default of {@link #labels}, which means not set. */
    enum None {}
}
