package dev.condyle.runtime.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import dev.condyle.Conventions;
import dev.condyle.NormMode;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.PhotoBlock;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.network.Formula;
import dev.condyle.runtime.network.NetworkOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A classifier of the {@link PhotoBlock}, written as the processor writes them. */
public final class PhotoModel extends Classifier<float[], Size> {

    public static final NetworkOptions OPTIONS =
            NetworkOptions.defaults().conventions(Conventions.KERAS).width(0.35);
    // Tests count the passes through the blocks.
    public static final ModelOptions SEED = ModelOptions.defaults().seed(5).compiled(false);

    /** Without a file of weights those of the network follow from their names. */
    public PhotoModel(ModelSpec<float[], Size> spec) {
        this(spec, SEED);
    }

    /** A model with other options. */
    public PhotoModel(ModelSpec<float[], Size> spec, ModelOptions options) {
        super(spec, options);
        if (loadReport().isEmpty()) {
            fill(block().backbone());
        }
    }

    /** Sets the weights of a network to what follows from their names. */
    static void fill(Block network) {
        ParameterNames.of(network)
                .parameters()
                .forEach((name, parameter) -> fill(name, parameter.getArray()));
    }

    private static void fill(String name, NDArray array) {
        try (NDArray numbers =
                array.getManager()
                        .create(Formula.tensor(name, array.getShape()), array.getShape())) {
            array.set(new NDIndex("..."), numbers);
        }
    }

    public PhotoModel(ModelSpec<float[], Size> spec, Path folder) {
        super(spec, folder, SEED);
    }

    /** A frozen network in inference mode. */
    public static ModelSpec<float[], Size> frozen() {
        return spec(NormMode.INFERENCE, backbone -> backbone.setTrainable(false));
    }

    public static ModelSpec<float[], Size> spec(
            NormMode norms, UnaryOperator<BackboneSpec.Builder> backbone) {
        NetworkOptions options = OPTIONS.norms(norms);
        return spec(options, backbone, () -> new PhotoBlock(options));
    }

    /** A frozen network whose features stay maps, up to a head that pools them. */
    static ModelSpec<float[], Size> frozenMaps(Supplier<? extends Block> head) {
        return spec(
                OPTIONS,
                backbone -> backbone.setTrainable(false),
                () -> PhotoBlock.ofMaps(OPTIONS, head.get()));
    }

    /** A network with its own classifier as the head, for three classes. */
    public static ModelSpec<float[], Size> classifier(
            UnaryOperator<BackboneSpec.Builder> backbone) {
        return spec(
                OPTIONS,
                it -> backbone.apply(it.setHead("head")),
                () -> PhotoBlock.ofVector(OPTIONS, Linear.builder().setUnits(3).build()));
    }

    private static ModelSpec<float[], Size> spec(
            NetworkOptions options,
            UnaryOperator<BackboneSpec.Builder> backbone,
            Supplier<PhotoBlock> block) {
        return ModelSpec.<float[], Size>builder()
                .setName("Photo")
                .setFingerprint("cd".repeat(32))
                .setInput(Inputs.floats(new Shape(3, 32, 32)))
                .setLabels(LabelSets.of(Size.class))
                .setBlock(block)
                .setBackbone(
                        backbone.apply(
                                        BackboneSpec.builder()
                                                .setNetwork(MobileNetV2::new)
                                                .setOptions(options))
                                .build())
                .addLayer("backbone", "MobileNetV2(width=0.35)", new Shape(-1, 1280, 1, 1))
                .addLayer("pooling", "average", new Shape(-1, 1280))
                .addLayer("hidden", "Dense(units=8)", new Shape(-1, 8), 10_248, 10_248)
                .addLayer("dropout", "Dropout(0.2)", new Shape(-1, 8), 0, 0)
                .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 27, 27)
                .build();
    }

    @Override
    public PhotoBlock block() {
        return (PhotoBlock) super.block();
    }

    /** The bytes of all weights and statistics by their names. */
    public Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new TreeMap<>();
        for (Map.Entry<String, Parameter> entry :
                ParameterNames.of(block()).parameters().entrySet()) {
            bytes.put(entry.getKey(), entry.getValue().getArray().toByteArray());
        }
        return bytes;
    }
}
