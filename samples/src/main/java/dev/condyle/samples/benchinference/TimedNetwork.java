package dev.condyle.samples.benchinference;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.samples.benchblock.HandWritten;
import dev.condyle.samples.digits.DigitReaderBlock;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A network, generated and written by hand. */
public enum TimedNetwork {

    /** MobileNetV2. */
    MOBILENETV2(
            "MobileNetV2",
            new Shape(3, 224, 224),
            1000,
            TimedMobileNetBlock::new,
            PlainNetworks::mobileNetV2),

    /** ResNet-18. */
    RESNET18(
            "ResNet-18",
            new Shape(3, 224, 224),
            1000,
            TimedResNetBlock::new,
            PlainNetworks::resNet18),

    /** EfficientNet-B0. */
    EFFICIENTNETB0(
            "EfficientNet-B0",
            new Shape(3, 224, 224),
            1000,
            TimedEfficientNetBlock::new,
            PlainNetworks::efficientNetB0),

    /** The network of the sample {@code digits}. */
    DIGIT_READER(
            "digit reader", new Shape(1, 28, 28), 10, DigitReaderBlock::new, HandWritten::block);

    private final String title;
    private final Shape input;
    private final int classes;
    private final Supplier<? extends ClassifierBlock> generated;
    private final Supplier<Block> byHand;

    TimedNetwork(
            String title,
            Shape input,
            int classes,
            Supplier<? extends ClassifierBlock> generated,
            Supplier<Block> byHand) {
        this.title = title;
        this.input = input;
        this.classes = classes;
        this.generated = generated;
        this.byHand = byHand;
    }

    String title() {
        return title;
    }

    /** Returns the shape of an input. */
    Shape input() {
        return input;
    }

    /**
     * Creates a model with random weights.
     *
     * @param options the options
     */
    public ArrayModel create(ModelOptions options) {
        return new ArrayModel(ArrayModel.spec(title, input, classes, generated), options);
    }

    /**
     * Loads a saved model.
     *
     * @param folder the folder
     */
    public ArrayModel load(Path folder) {
        return new ArrayModel(
                ArrayModel.spec(title, input, classes, generated), folder, ModelOptions.defaults());
    }

    /** Returns the uninitialised block that is written by hand. */
    Block byHand() {
        return byHand.get();
    }
}
