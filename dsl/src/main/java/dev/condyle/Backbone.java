package dev.condyle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a feature extractor. On a class, the fields of type {@code dev.condyle.runtime.Layer}
 * are its layers, at most 2,000, in source order. Subclasses do not inherit layers. If there are no
 * layers to declare, it can also annotate an interface or a record. The class must be a top-level
 * or nested class, since compilers do not pass local classes to annotation processors. javac
 * reports local classes as errors; the Eclipse compiler ignores them.
 *
 * <p>If a {@link #network} is set, usually a pretrained one, it extracts the features. The fields,
 * if any, are then layers between the network and the head:
 *
 * <pre>{@code
 * @Backbone(input = Image.class, network = MobileNetV2.class, weights = "imagenet",
 *         trainable = false)
 * @Head(labels = Flower.class, dropout = 0.2)
 * interface FlowerClassifier {}
 * }</pre>
 *
 * <p>If several fields of type {@code dev.condyle.runtime.Layer} are annotated, at most 254, each
 * field is an input, with or without a network. The features of each input must be a vector. The
 * vectors are concatenated in source order and pass through the layers, if any, to the head. A
 * method with {@link Forward} instead receives the features separately, as one array of any shape
 * per input. The input type is then a generated record, {@code VisitInput}, with one component per
 * field:
 *
 * <pre>{@code
 * @Head(labels = Diagnosis.class)
 * class Visit {
 *     @Backbone(input = Image.class, network = MobileNetV2.class, weights = "…", trainable = false)
 *     Layer photo;
 *
 *     @Backbone(input = float[].class, shape = {12})
 *     Layer measurements;
 *
 *     @Dense(units = 32, activation = RELU) Layer hidden;
 * }
 * }</pre>
 *
 * <p>In a class with a {@link Head}, it can also annotate a static method without parameters that
 * returns a DJL {@code Block}, or a static field that contains a block or a {@code Supplier} of
 * one. That block extracts the features. The method or supplier is called once per model; a block
 * in a field can belong to only one model at a time. Weights that the block already has are copied
 * into the model; the others are randomly initialised or loaded from {@link #weights}. {@link
 * #trainable}, {@link #norms} and {@code Fit.fineTune} work as for a network, except that the block
 * has no stages and is unfrozen as a whole. A module that DJL loads, such as a TorchScript module,
 * is rejected; use {@link #network} instead. If {@link #features} is set, the shapes after the
 * block are checked at compile time, and the output of the block is checked against {@link
 * #features} when the block is initialised:
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
 * {@code Block}. If the class also has a {@link Head}, it generates {@code DigitReaderModel}, a
 * typed {@code Classifier}, or a {@code MultiTaskClassifier} if there are several heads. Generated
 * classes have the visibility of the annotated class.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Backbone {

    /**
     * The Java type of one input. Required with a {@link Head} or a {@link #network}. It is the
     * first type parameter of the classifier.
     *
     * <ul>
     *   <li>{@code ai.djl.modality.cv.Image}: an image, scaled to [0, 1]; {@link #shape} is (C, H,
     *       W), where C is 1 (greyscale) or 3 (RGB). Read it with {@code ImageFile.read}, as {@code
     *       ImageFolder} does.
     *   <li>{@code float[].class}: real numbers in the order of {@link #shape}; the last dimension
     *       varies fastest.
     *   <li>{@code int[].class}: ids for an {@link dev.condyle.layer.Embedding}.
     *   <li>{@code ai.djl.ndarray.NDArray}: an array of {@link #shape}, without the batch
     *       dimension.
     *   <li>a record with {@link dev.condyle.feature.Features}: its columns determine the shape, a
     *       vector (F). Columns that learn from the data do so in the first {@code fit}.
     * </ul>
     *
     * <p>Default: none. The class is then a reusable block that other classes include with {@link
     * dev.condyle.layer.Use}. It accepts an input of any shape, or only of the given {@link
     * #shape}.
     */
    Class<?> input() default void.class;

    /**
     * The shape of one input without the batch dimension, channels first. Every dimension is at
     * least 1. Required if there is an {@link #input} but no {@link #network}, or if the network is
     * {@code TorchScript}. With a network, it is the size of an image, (C, H, W), where C is 1 or 3
     * and height and width are arbitrary; default: the size that the network was designed for.
     */
    int[] shape() default {};

    /**
     * The order of the axes of a two-dimensional input: with {@link Layout#SEQUENCE}, {@link
     * #shape} is (L, F), as in Keras; with {@link Layout#SIGNAL}, it is (C, L). Layers that read
     * the other order then transpose their input. For a reusable block with {@link Forward}, it is
     * also the order of the axes of its output. Default: {@link Layout#DEFAULT}, not declared; each
     * layer reads the input in its own order.
     */
    Layout layout() default Layout.DEFAULT;

    /**
     * How an image of a size other than {@link #shape} is resized. Applies to images only. Default:
     * {@link Resize#STRETCH}; if the {@link #weights} are from the Hugging Face hub, the resizing
     * that their repository describes.
     */
    Resize resize() default Resize.STRETCH;

    /**
     * The network that extracts the features of an image: a class from {@code
     * dev.condyle.runtime.backbone}, or a custom class that implements {@code
     * dev.condyle.runtime.network.Network} and is annotated with {@link NetworkSpec}. The {@link
     * #input} must be {@code Image}. Images are normalised with {@link #mean} and {@link #std}.
     * Default: none; the fields are then the entire feature extractor.
     *
     * <p>{@code dev.condyle.runtime.backbone.TorchScript} is a module traced by PyTorch. Its shapes
     * are unknown at compile time, so it requires {@link #shape}, {@link #weights} and {@link
     * #features}. It is never trained, so it also requires {@code trainable = false}:
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
     * The network's weights: a file in safetensors or npz format, or the name of a preset. They are
     * loaded when the classifier is created. Default: none; the weights are randomly initialised.
     * The value is one of:
     *
     * <ul>
     *   <li>The name of a preset, {@code "imagenet"}: weights that the {@link NetworkSpec} of the
     *       network lists for the {@link #conventions} and the {@link #width}. Its location is one
     *       of the following. The path of a file with that name is {@code "./imagenet"}.
     *   <li>{@code "hf:owner/name"}: a repository of the Hugging Face hub, {@code
     *       "hf:owner/name@revision"} for a branch, a tag or a commit, and {@code
     *       "hf:owner/name/path/to/file.safetensors"} for one of its files. {@code hf://owner/name}
     *       is the same. The file is downloaded once and cached.
     *   <li>A path, {@code "weights/model.safetensors"}. A relative path is resolved against the
     *       working directory. {@code -Dcondyle.weights=FOLDER} sets a folder that is searched
     *       first, by file name.
     *   <li>{@code "classpath:/path"}: a resource on the class path.
     *   <li>A URL, {@code "https://…"}: downloaded once and cached. Requires {@link #sha256}.
     * </ul>
     *
     * <pre>{@code
     * // the weights of timm for ImageNet
     * @Backbone(input = Image.class, network = MobileNetV2.class, weights = "imagenet",
     *         conventions = Conventions.TORCHVISION, trainable = false)
     * @Head(labels = Flower.class)
     * interface FlowerClassifier {}
     *
     * // other weights of the hub
     * @Backbone(input = Image.class, network = ResNet50.class,
     *         weights = "hf:timm/resnet50.a1_in1k", trainable = false)
     * @Head(labels = Bird.class)
     * interface BirdClassifier {}
     *
     * // the network as it is, without training; ImageNet is in dev.condyle.runtime.backbone
     * @Backbone(input = Image.class, network = ResNet50.class, weights = "imagenet",
     *         trainable = false)
     * @Head(labels = ImageNet.class, pretrained = true)
     * interface PhotoClassifier {}
     * }</pre>
     *
     * <p>If the weights are from the hub, so are the defaults of {@link #mean}, {@link #std} and
     * {@link #resize}, except for {@code TorchScript}. A file of the hub is data, so {@link
     * #sha256} is optional; set a commit as the revision, or the checksum, to use the same weights
     * forever.
     *
     * <p>For {@code TorchScript}, it is the file of the module; there are no presets, and a
     * location on the hub must name the file and requires {@link #sha256}. A saved classifier does
     * not contain the module: the file is read again whenever the classifier is loaded, and a
     * different file is rejected. A module is executable code. Only use modules from sources that
     * you trust, and set {@link #sha256}.
     */
    String weights() default "";

    /**
     * The expected SHA-256 checksum of the file of {@link #weights}: 64 hexadecimal digits, as
     * printed by {@code sha256sum}. If set, every file is checked against it. Default: none, which
     * is not allowed for a URL, or for a {@code TorchScript} module from the Hugging Face hub.
     */
    String sha256() default "";

    /**
     * Whether training updates the weights of the network. If false, the network is frozen: its
     * weights and the running statistics of its batch norms stay unchanged, byte for byte, and its
     * features are computed only once. {@code Fit.fineTune} can unfreeze it, except for {@code
     * TorchScript}. Default: true.
     */
    boolean trainable() default true;

    /**
     * The output shape of a {@code TorchScript} module for one image, without the batch dimension:
     * (C, H, W), or (F) for a vector. Every dimension is at least 1. The module is checked against
     * it when it is loaded. Required for {@code TorchScript}; optional for a block in a method or
     * field. The output shape of other networks is known. Default: none.
     */
    int[] features() default {};

    /**
     * The mean to subtract from an image that is scaled to [0, 1], before it enters the network:
     * one number per channel of {@link #shape}, in the order RGB if there are three, or one number
     * for all channels. Default: the values of the network's {@link NetworkSpec}; if the {@link
     * #weights} are from the Hugging Face hub and {@link #std} is not set either, those of their
     * repository; 0 for {@code TorchScript}. The networks of torchvision, and most of timm, expect
     * {0.485, 0.456, 0.406}.
     */
    double[] mean() default {};

    /**
     * The standard deviation to divide an image by after {@link #mean} is subtracted: one number
     * per channel or one for all channels, each above 0. Default: the values of the network's
     * {@link NetworkSpec}; if the {@link #weights} are from the Hugging Face hub and {@link #mean}
     * is not set either, those of their repository; 1 for {@code TorchScript}. The networks of
     * torchvision, and most of timm, expect {0.229, 0.224, 0.225}.
     */
    double[] std() default {};

    /**
     * How the network's features are pooled into one vector per image. Default: {@link
     * Pooling#DEFAULT}, the default of the network, which is {@link Pooling#AVERAGE} for most
     * networks, or {@link Pooling#NONE} before a {@link Head.Style#CONCAT_POOL} head, which pools
     * them itself. If the features of a {@code TorchScript} module are a vector, they are not
     * pooled.
     */
    Pooling pooling() default Pooling.DEFAULT;

    /**
     * The conventions with which to build the network. Use the ones that its weights were trained
     * with. Default: {@link Conventions#DEFAULT}, the network's first variant.
     */
    Conventions conventions() default Conventions.DEFAULT;

    /**
     * The width multiplier of the network, above 0: it scales the number of channels in its layers.
     * Default: 1. Some networks support only width 1.
     */
    double width() default 1;

    /**
     * The mode of the network's batch norms during training. Default: {@link NormMode#INFERENCE}.
     */
    NormMode norms() default NormMode.INFERENCE;

    /**
     * Whether to accept a file that does not match the network exactly, like {@code strict=False}
     * in PyTorch. Weights that are missing from the file are then randomly initialised, and
     * unexpected weights are ignored; {@code loadReport()} lists both. The weights of a head with
     * {@link Head#pretrained} must match nevertheless. Default: false; such a file is rejected.
     */
    boolean lenient() default false;
}
