package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import dev.condyle.Conventions;
import dev.condyle.NormMode;
import dev.condyle.Pooling;
import java.util.List;
import java.util.Optional;

/**
 * A backbone network: a network of {@code dev.condyle.runtime.backbone}, a TorchScript module or a
 * custom block.
 *
 * @param type the class of the network
 * @param text the network as written, such as {@code MobileNetV2(width=0.5)}
 * @param conventions its conventions; {@code DEFAULT} only for a module or a custom block
 * @param width its width multiplier
 * @param norms the mode of its batch norms during training
 * @param features the shape of its features, (C, H, W) or (F); empty if known only at run time
 * @param pooling the pooling of the features, never {@code DEFAULT}
 * @param mean the means subtracted from an image, one per channel
 * @param std the standard deviations that an image is divided by, one per channel
 * @param trainable whether training updates its parameters
 * @param counts its parameter counts, if known
 * @param weights the weights file; if empty, the weights are randomly initialised
 * @param fixed what the class sets about the preprocessing of images
 * @param module whether it is a TorchScript module; its file is then {@code weights}
 * @param names its names in the generated block
 * @param blockSource the member that provides its block, for a custom block
 */
public record BackboneModel(
        ClassName type,
        String text,
        Conventions conventions,
        double width,
        NormMode norms,
        Optional<Dims> features,
        Pooling pooling,
        List<Double> mean,
        List<Double> std,
        boolean trainable,
        Optional<Counts> counts,
        Optional<WeightFile> weights,
        FixedPreprocessing fixed,
        boolean module,
        BackboneNames names,
        Optional<BlockSource> blockSource) {

    /** The name of its block in the generated block. */
    public static final String NAME = "backbone";

    /** The name of the block of its pooling. */
    public static final String POOLING = "pooling";

    /** The name of the constant with its options. */
    public static final String OPTIONS = "OPTIONS";

    /** The name of the constant with a TorchScript module. */
    public static final String MODULE = "MODULE";

    /** The name of the constant with a custom block. */
    public static final String BLOCK = "BLOCK";

    public BackboneModel {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }

    /** Returns this network with other names. */
    public BackboneModel withNames(BackboneNames other) {
        return new BackboneModel(
                type,
                text,
                conventions,
                width,
                norms,
                features,
                pooling,
                mean,
                std,
                trainable,
                counts,
                weights,
                fixed,
                module,
                other,
                blockSource);
    }

    /**
     * Returns the canonical text, without training options and initial weights. A saved classifier
     * identifies its module by checksum.
     */
    public String canonical() {
        String shape = features.map(Dims::toString).orElse("?");
        if (blockSource.isPresent()) {
            return "block(features=%s, pooling=%s, mean=%s, std=%s)"
                    .formatted(shape, pooling, mean, std);
        }
        if (module) {
            return "%s(features=%s, pooling=%s, mean=%s, std=%s)"
                    .formatted(type.canonicalName(), shape, pooling, mean, std);
        }
        return "%s(conventions=%s, width=%s, pooling=%s, mean=%s, std=%s)"
                .formatted(type.canonicalName(), conventions, width, pooling, mean, std);
    }
}
