package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.Conventions;
import dev.condyle.NetworkSpec.Width;
import dev.condyle.NormMode;
import dev.condyle.Pooling;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.BackboneModel;
import dev.condyle.processor.model.BackboneNames;
import dev.condyle.processor.model.Counts;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.InputType;
import dev.condyle.processor.model.WeightFile;
import dev.condyle.processor.validate.NetworkDescription.Variant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Validates the members of {@code @Backbone} that apply to a network. */
final class BackboneRules {

    /** The members shown in a summary. */
    private static final Set<String> SHOWN = Set.of("conventions", "width", "norms");

    private static final Set<String> MEMBERS =
            Set.of(
                    "weights",
                    "sha256",
                    "trainable",
                    "features",
                    "mean",
                    "std",
                    "pooling",
                    "conventions",
                    "width",
                    "norms",
                    "lenient");

    private static final double TOO_WIDE = 1e9;

    private final WeightRules weightRules = new WeightRules();

    /** Reports members that require a network if there is none. */
    void checkNone(Mirror backbone, Problems problems) {
        backbone.writtenMembers().stream()
                .filter(MEMBERS::contains)
                .forEach(it -> problems.add(Message.NETWORK_MISSING, backbone.location(it), it));
    }

    /**
     * Reads the network.
     *
     * @param head the head, if there is one
     */
    Optional<BackboneModel> read(
            Mirror backbone,
            NetworkDescription spec,
            Input input,
            Optional<Mirror> head,
            Problems problems) {
        boolean image = input.type() == InputType.IMAGE;
        if (!image) {
            problems.add(
                    Message.NETWORK_INPUT, backbone.location("input"), spec.name(), input.type());
        }
        weightRules.check(backbone, spec, head.isPresent(), problems);
        Optional<Variant> variant = variant(backbone, spec, problems);
        if (!image || variant.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong channels = channels(backbone, spec, variant.get().width(), problems);
        if (channels.isEmpty()) {
            return Optional.empty();
        }
        Optional<WeightFile> weights = weightRules.read(backbone, spec, variant.get(), problems);
        Dims features = features(input.dims(), channels.getAsLong(), spec.stride());
        if (backbone.isWritten("features")) {
            problems.add(
                    Message.FEATURES_KNOWN, backbone.location("features"), spec.name(), features);
        }
        if (features.count() > Integer.MAX_VALUE) {
            problems.add(
                    Message.ARRAY_TOO_LARGE,
                    backbone.location("width"),
                    "a feature array of shape " + features);
            return Optional.empty();
        }
        Pooling pooling = PoolingRules.read(backbone, head, spec.pooling(), problems);
        long planes = input.dims().get(0);
        return ImageNormalization.read(
                        backbone,
                        (int) planes,
                        new ImageNormalization(variant.get().mean(), variant.get().std()),
                        problems)
                .map(
                        it ->
                                network(
                                        backbone,
                                        spec,
                                        variant.get(),
                                        features,
                                        pooling,
                                        planes,
                                        it,
                                        weights));
    }

    private static BackboneModel network(
            Mirror backbone,
            NetworkDescription spec,
            Variant variant,
            Dims features,
            Pooling pooling,
            long channels,
            ImageNormalization scaling,
            Optional<WeightFile> weights) {
        double width = backbone.real("width");
        boolean trainable = backbone.flag("trainable");
        boolean asDescribed = width == 1 && channels == spec.input().get(0);
        return new BackboneModel(
                ClassName.get(spec.type()),
                backbone.asWritten(spec.name(), SHOWN),
                variant.conventions(),
                width,
                backbone.constant("norms", NormMode.class),
                Optional.of(features),
                pooling,
                scaling.mean(),
                scaling.std(),
                trainable,
                asDescribed ? counts(spec, trainable) : Optional.empty(),
                weights,
                WeightRules.fixed(backbone),
                false,
                BackboneNames.ONLY,
                Optional.empty());
    }

    private static Optional<Variant> variant(
            Mirror backbone, NetworkDescription spec, Problems problems) {
        Conventions requested = backbone.constant("conventions", Conventions.class);
        if (requested == Conventions.DEFAULT) {
            return Optional.of(spec.variants().get(0));
        }
        Optional<Variant> found =
                spec.variants().stream().filter(it -> it.conventions() == requested).findFirst();
        if (found.isEmpty()) {
            String there =
                    spec.variants().stream()
                            .map(it -> it.conventions().name())
                            .collect(Collectors.joining(" or "));
            problems.add(
                    Message.CONVENTIONS_MISSING,
                    backbone.location("conventions"),
                    spec.name(),
                    requested,
                    there);
        }
        return found;
    }

    private static OptionalLong channels(
            Mirror backbone, NetworkDescription spec, Width rule, Problems problems) {
        double width = backbone.real("width");
        if (!(width > 0) || Double.isInfinite(width)) {
            problems.add(
                    Message.NOT_POSITIVE, backbone.location("width"), "width", "double", width);
        } else if (rule == Width.FIXED && width != 1) {
            problems.add(Message.WIDTH_FIXED, backbone.location("width"), spec.name(), width);
        } else if (rule == Width.TRUNCATED && spec.channels() * width < 1) {
            problems.add(
                    Message.WIDTH_TOO_SMALL,
                    backbone.location("width"),
                    width,
                    spec.channels(),
                    spec.name());
        } else {
            // Rounding a very large number would overflow an int; it is rejected later.
            double wide = spec.channels() * width;
            return OptionalLong.of(
                    wide > TOO_WIDE ? (long) wide : rule.channels(spec.channels(), width));
        }
        return OptionalLong.empty();
    }

    private static Dims features(Dims image, long channels, int stride) {
        return Dims.of(channels, ceilDiv(image.get(1), stride), ceilDiv(image.get(2), stride));
    }

    private static long ceilDiv(long size, int stride) {
        return (size + stride - 1) / stride;
    }

    private static Optional<Counts> counts(NetworkDescription spec, boolean trainable) {
        if (spec.parameters() < 0) {
            return Optional.empty();
        }
        if (!trainable) {
            return Optional.of(new Counts(spec.parameters(), 0, spec.parameters()));
        }
        return spec.trainable() < 0
                ? Optional.empty()
                : Optional.of(new Counts(spec.parameters(), spec.trainable(), 0));
    }
}
