package dev.condyle.processor.validate;

import dev.condyle.Conventions;
import dev.condyle.NetworkSpec.Width;
import dev.condyle.Pooling;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.validate.NetworkDescription.Variant;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads the {@code @NetworkSpec} of a network, usually from a class file. */
final class SpecReader {

    private SpecReader() {}

    /** Returns the first error of a spec; empty if it is valid. */
    static Optional<String> fault(Mirror spec) {
        if (!spec.isWellFormed()
                || !variants(spec).stream().allMatch(Mirror::isWellFormed)
                || !variants(spec).stream().allMatch(PresetReader::areWellFormed)) {
            return Optional.of(
                    "it cannot be resolved; use the same version of all Condyle modules");
        }
        List<Integer> input = spec.integers("input");
        if (input.size() != 3 || input.stream().anyMatch(size -> size < 1)) {
            return Optional.of(
                    "input must be {channels, height, width}, each at least 1, but is "
                            + Dims.of(input));
        }
        if (spec.integer("channels") < 1 || spec.integer("stride") < 1) {
            return Optional.of("channels and stride must be at least 1");
        }
        long parameters = spec.longValue("parameters");
        if (parameters < -1 || spec.longValue("trainable") > Math.max(parameters, -1)) {
            return Optional.of("parameters must be at least trainable, or -1 if it is unknown");
        }
        if (spec.longValue("trainable") < -1) {
            return Optional.of("trainable must be at least 0, or -1 if it is unknown");
        }
        if (variants(spec).isEmpty()) {
            return Optional.of("it has no variants; declare at least one");
        }
        return faultOfVariants(variants(spec), input.get(0));
    }

    private static Optional<String> faultOfVariants(List<Mirror> variants, int channels) {
        long distinct = variants.stream().map(SpecReader::conventions).distinct().count();
        if (distinct < variants.size()) {
            return Optional.of("two variants have the same conventions");
        }
        for (Mirror variant : variants) {
            if (conventions(variant) == Conventions.DEFAULT) {
                return Optional.of("the conventions of a variant must not be DEFAULT");
            }
            List<Double> mean = variant.reals("mean");
            List<Double> std = variant.reals("std");
            if (mean.size() != channels || std.size() != channels) {
                return Optional.of(
                        "mean and std must each have one value for each of the %s channels, but have %s and %s"
                                .formatted(channels, mean.size(), std.size()));
            }
            if (!mean.stream().allMatch(SpecReader::isFloat)) {
                return Optional.of("mean must consist of finite floats, but is " + mean);
            }
            if (!std.stream().allMatch(it -> (float) (double) it > 0 && isFloat(it))) {
                return Optional.of("std must consist of positive, finite floats, but is " + std);
            }
        }
        return variants.stream().flatMap(it -> PresetReader.fault(it).stream()).findFirst();
    }

    /** Reads a valid spec. */
    static NetworkDescription read(TypeElement type, Mirror spec) {
        Pooling pooling = spec.constant("pooling", Pooling.class);
        return new NetworkDescription(
                type,
                Dims.of(spec.integers("input")),
                spec.integer("channels"),
                spec.integer("stride"),
                pooling == Pooling.DEFAULT ? Pooling.AVERAGE : pooling,
                variants(spec).stream().map(SpecReader::variant).toList(),
                spec.longValue("parameters"),
                spec.longValue("trainable"));
    }

    private static Variant variant(Mirror variant) {
        return new Variant(
                conventions(variant),
                variant.reals("mean"),
                variant.reals("std"),
                variant.constant("width", Width.class),
                PresetReader.read(variant));
    }

    private static List<Mirror> variants(Mirror spec) {
        return spec.annotations("variants");
    }

    private static Conventions conventions(Mirror variant) {
        return variant.constant("value", Conventions.class);
    }

    // The value is converted to a float, which has a smaller range.
    private static boolean isFloat(double value) {
        return Float.isFinite((float) value);
    }
}
