package dev.condyle.samples.benchfrozen;

import ai.djl.modality.cv.Image;
import ai.djl.nn.Block;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import dev.condyle.runtime.internal.weights.WeightSource;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.network.WeightFiller;
import dev.condyle.samples.digits.Digit;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** A network that can be trained over its frozen backbone. */
enum FrozenNetwork {

    /** A MobileNetV1 of width 0.25, pretrained, with a dense layer. */
    MOBILENETV1(3, 300) {
        @Override
        Classifier<Image, Digit> model() {
            return PretrainedReaderModel.create();
        }

        @Override
        Block block() {
            return new PretrainedReaderBlock();
        }

        @Override
        void fill(Block block) throws IOException {
            try (SafetensorsFile weights =
                    SafetensorsFile.open(WeightSource.fetch(PretrainedReader.WEIGHTS, ""))) {
                new WeightFiller(
                                ((PretrainedReaderBlock) block).backbone(),
                                new MobileNetV1().nameMaps(PretrainedReaderBlock.OPTIONS))
                        .fill(weights);
            }
        }
    },

    /** A MobileNetV2 with random weights, which do not affect the time. */
    MOBILENETV2(1, 1000) {
        @Override
        Classifier<Image, Digit> model() {
            return new FrozenModel();
        }

        @Override
        Block block() {
            return FrozenModel.frozen();
        }

        @Override
        void fill(Block block) {
            // The weights stay random.
        }
    };

    private final int rounds;
    private final int examples;

    FrozenNetwork(int rounds, int examples) {
        this.rounds = rounds;
        this.examples = examples;
    }

    /** Returns the network with the name in {@code -Dnetwork}, by default MobileNetV1. */
    static FrozenNetwork chosen() {
        String name = System.getProperty("network", "mobilenetv1");
        return Arrays.stream(values())
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "-Dnetwork="
                                                + name
                                                + ": must be one of "
                                                + Arrays.toString(values())
                                                        .toLowerCase(Locale.ROOT)));
    }

    /** Creates a model with a new head. */
    abstract Classifier<Image, Digit> model();

    /** Creates its uninitialised block, with a frozen backbone. */
    abstract Block block();

    /** Fills the pretrained weights into a block. */
    abstract void fill(Block block) throws IOException;

    /** Returns the default number of rounds. */
    int rounds() {
        return rounds;
    }

    /** Returns the default number of images. */
    int examples() {
        return examples;
    }
}
