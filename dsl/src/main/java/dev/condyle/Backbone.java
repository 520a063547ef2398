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
 * <p>With a {@link #network}, most often a pretrained one, that network extracts the features; the
 * fields, if any, are layers between it and the head:
 *
 * <pre>{@code
 * @Backbone(input = Image.class, network = MobileNetV2.class, weights = "mobilenet_v2.safetensors",
 *         trainable = false)
 * @Head(labels = Flower.class, dropout = 0.2)
 * interface FlowerClassifier {}
 * }</pre>
 *
 * <p>On several fields of type {@code dev.condyle.runtime.Layer}, each is an input, with a network
 * or as it is. Their features, which are vectors, are joined in source order and go through the
 * layers, if any, into the head; a method with {@link Forward} takes them as they are instead, an
 * array each. The input is then a generated record, {@code VisitInput}, with a component a field:
 *
 * <pre>{@code
 * @Head(labels = Diagnosis.class)
 * class Visit {
 *     @Backbone(input = Image.class, network = MobileNetV2.class, weights = "…", trainable = false)
 *     Layer photo;
 *
 *     @Backbone(input = float[].class, shape = {12})
 *     Layer measures;
 *
 *     @Dense(units = 32, activation = RELU) Layer hidden;
 * }
 * }</pre>
 *
 * <p>On a static method without parameters that gives a DJL {@code Block}, or on a static field
 * that holds one, or a {@code Supplier} of one, in a class with a {@link Head}: that block extracts
 * the features, as it is. It is asked for once for each model; the block of a field is in one model
 * at a time. Weights that it has are copied into the model, others begin at random, or come from
 * {@link #weights}. {@link #trainable}, {@link #norms} and {@code Fit.fineTune} work as for a
 * network; there are no stages, so that it is thawed as a whole. A module that DJL has loaded, such
 * as one of TorchScript, is refused: it has a {@link #network} of its own. With {@link #features}
 * the shapes behind it are checked when the class is compiled, and it is held to them when it is
 * initialised:
 *
 * <pre>{@code
 * @Head(labels = Species.class)
 * class Reader {
 *     @Backbone(input = float[].class, shape = {64}, features = {32}, trainable = false)
 *     static Block body() {
 *         return new SequentialBlock().add(Linear.builder().setUnits(32).build()).add(Activation::relu);
 *     }
 * }
 * }</pre>
 *
 * <p>For a class {@code DigitReader} the processor generates {@code DigitReaderBlock}, a plain DJL
 * {@code Block}, and, where the class also has a {@link Head}, {@code DigitReaderModel}, a typed
 * {@code Classifier}; with several heads a {@code MultiTaskClassifier}. Both are as visible as the
 * annotated class.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Backbone {

    /**
     * The Java type of one input. There must be one where there is a {@link Head} or a {@link
     * #network}. It becomes the first type parameter of the classifier.
     *
     * <ul>
     *   <li>{@code ai.djl.modality.cv.Image}: a picture, scaled to [0, 1]; {@link #shape} is (C, H,
     *       W) with C 1 (grey) or 3 (RGB).
     *   <li>{@code float[].class}: numbers in the order of {@link #shape}, last dimension fastest.
     *   <li>{@code int[].class}: ids for an {@link dev.condyle.layer.Embedding}.
     *   <li>{@code ai.djl.ndarray.NDArray}: an array of {@link #shape}, without the batch.
     *   <li>a record with {@link dev.condyle.feature.Features}: its columns, which give the shape;
     *       a vector (F) comes out of them. What they have to learn, the first {@code fit} shows
     *       them.
     * </ul>
     *
     * <p>Default: none. The class is then a unit: layers that are a {@link dev.condyle.layer.Use}d
     * layer of other classes, over an input of any {@link #shape}, or of the one given.
     */
    Class<?> input() default void.class;

    /**
     * The shape of one input without the batch, channels first. Every dimension is at least 1. It
     * must be given where there is an {@link #input} but no {@link #network}, or where that is
     * {@code TorchScript}. With a network it is the size of a picture, (C, H, W) with C 1 or 3, of
     * any height and width; default: the one that the network was made for.
     */
    int[] shape() default {};

    /**
     * What happens to a picture of another size than {@link #shape}. Default: {@link
     * Resize#STRETCH}. Only pictures have it.
     */
    Resize resize() default Resize.STRETCH;

    /**
     * The network that extracts the features of a picture: one of {@code
     * dev.condyle.runtime.network}, or one of your own, a class that implements {@code
     * dev.condyle.runtime.network.Network} and carries a {@link NetworkSpec}. The {@link #input} is
     * then {@code Image}. Pictures get the mean and deviation that its {@link NetworkSpec} names,
     * unless {@link #mean} and {@link #std} say otherwise. Default: none, the fields are all there
     * is.
     *
     * <p>{@code dev.condyle.runtime.backbone.TorchScript} is a module that PyTorch traced. Nothing
     * is known of it here, so it needs {@link #shape}, {@link #weights} and {@link #features}. It
     * is never trained, which {@code trainable = false} has to say:
     *
     * <pre>{@code
     * @Backbone(input = Image.class, shape = {3, 224, 224}, network = TorchScript.class,
     *         weights = "model.pt", trainable = false, features = {512, 7, 7},
     *         mean = {0.485, 0.456, 0.406}, std = {0.229, 0.224, 0.225})
     * @Head(labels = Flower.class)
     * interface FlowerClassifier {}
     * }</pre>
     */
    Class<?> network() default void.class;

    /**
     * Where the network's weights are, a file of the formats safetensors or npz. They are filled in
     * when the classifier is created. Default: none, they begin at random.
     *
     * <p>For {@code TorchScript} it is the file of the module, which a saved classifier does not
     * contain: it is read again whenever the classifier is loaded, and another file is then
     * refused. A module is a program. Take it from those you trust, and give its {@link #sha256}.
     *
     * <ul>
     *   <li>A path. One that is not absolute is against the working directory. {@code
     *       -Dcondyle.weights=FOLDER} names a folder that is looked in first, by the name of the
     *       file.
     *   <li>{@code classpath:/path}: a resource on the class path.
     *   <li>An address, {@code https://…}: downloaded once and kept. It needs a {@link #sha256}.
     * </ul>
     */
    String weights() default "";

    /**
     * The SHA-256 that the file of {@link #weights} must have: 64 hexadecimal digits, as {@code
     * sha256sum} prints them. Where it is given, every file is held to it. Default: none, which
     * will not do for an address.
     */
    String sha256() default "";

    /**
     * Whether training changes the network. If not, it is frozen: its weights and the statistics of
     * its batch norms stay as they are, byte for byte, and its features are computed only once.
     * {@code Fit.fineTune} can thaw it, but for {@code TorchScript}. Default: true.
     */
    boolean trainable() default true;

    /**
     * The shape of what a module of {@code TorchScript} gives for one picture, without the batch:
     * (C, H, W), or (F) for a vector; every dimension is at least 1. The module is held to it when
     * it is loaded. {@code TorchScript} needs it, and a block that a method or field gives may have
     * it; other networks name their features themselves.
     */
    int[] features() default {};

    /**
     * What is subtracted from a picture scaled to [0, 1] before the network gets it: a number for
     * each channel of {@link #shape}, RGB where there are three, or one for all. Default: what the
     * network was made for, as its {@link NetworkSpec} says; 0 for {@code TorchScript}. The
     * networks of torchvision, and most of timm, take {0.485, 0.456, 0.406}.
     */
    double[] mean() default {};

    /**
     * What a picture is divided by after {@link #mean} is subtracted, as many numbers, each above
     * 0. Default: what the network was made for, as its {@link NetworkSpec} says; 1 for {@code
     * TorchScript}. The networks of torchvision, and most of timm, take {0.229, 0.224, 0.225}.
     */
    double[] std() default {};

    /**
     * How the network's features become one vector a picture. Default: {@link Pooling#DEFAULT}, the
     * network's own choice, which is {@link Pooling#AVERAGE} for most, or {@link Pooling#NONE}
     * before a head of {@link Head.Style#CONCAT_POOL}, which pools them itself. Features of {@code
     * TorchScript} that are a vector are not pooled.
     */
    Pooling pooling() default Pooling.DEFAULT;

    /**
     * The conventions that the network is built in: those that its weights were trained in.
     * Default: {@link Conventions#DEFAULT}, what the network names first.
     */
    Conventions conventions() default Conventions.DEFAULT;

    /**
     * By how much the network is wider, with more channels in its layers, than described, above 0;
     * below 1 it is narrower. Some networks have no other width than 1 (default).
     */
    double width() default 1;

    /** What the network's batch norms do in training. Default: {@link NormMode#INFERENCE}. */
    NormMode norms() default NormMode.INFERENCE;

    /**
     * Whether weights that the file lacks begin at random, and those that it has beyond the
     * network's are passed over, both with a report, instead of being refused. Default: false.
     */
    boolean lenient() default false;
}
