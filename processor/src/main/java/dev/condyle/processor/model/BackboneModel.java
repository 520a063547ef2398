package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import dev.condyle.Conventions;
import dev.condyle.NormMode;
import dev.condyle.Pooling;
import java.util.List;
import java.util.Optional;

/**
 * The network that extracts the features of a picture.
 *
 * @param type its class
 * @param text what it is, as it was written: {@code MobileNetV2(width=0.5)}
 * @param conventions the conventions that it is built in; the default only for a module
 * @param width its width, 1 unless asked for otherwise
 * @param norms what its batch norms do in training
 * @param features the shape of its features, (C, H, W); none, if only its block can tell
 * @param pooling how they become a vector, never the default
 * @param mean what is subtracted from a picture, a number for each of its channels
 * @param std what a picture is then divided by, a number for each of its channels
 * @param trainable whether training changes it
 * @param counts how many numbers it has, where that is known
 * @param weights where its weights come from; none: they begin at random
 * @param module whether it is a module of TorchScript, which {@code weights} then are
 * @param names what it is called in the generated block
 * @param blockSource what gives its block, if the user does
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
        boolean module,
        BackboneNames names,
        Optional<BlockSource> blockSource) {

    /** The name of its block in the generated one. */
    public static final String NAME = "backbone";

    /** The name of the block of its pooling. */
    public static final String POOLING = "pooling";

    /** The name of the constant of the generated block that holds its options. */
    public static final String OPTIONS = "OPTIONS";

    /** The name of the constant of the generated block that holds a module of TorchScript. */
    public static final String MODULE = "MODULE";

    /** The name of the constant of the generated block that asks for the user's. */
    public static final String BLOCK = "BLOCK";

    public BackboneModel {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }

    /** The same under other names. */
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
                module,
                other,
                blockSource);
    }

    /**
     * Everything that makes it the network that it is. How it is trained, and what it began from,
     * is not part of that; a saved classifier knows its module by the checksum.
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
