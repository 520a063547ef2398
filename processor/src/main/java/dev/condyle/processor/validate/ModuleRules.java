package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.Conventions;
import dev.condyle.NormMode;
import dev.condyle.Pooling;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.BackboneModel;
import dev.condyle.processor.model.BackboneNames;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.InputType;
import java.util.List;
import java.util.Optional;

/**
 * Validates a TorchScript module. Unlike other networks, it is not described by its class: the
 * annotation declares its input and output, and the module is checked against them when it is
 * loaded.
 */
final class ModuleRules {

    private static final ClassName TYPE =
            ClassName.get("dev.condyle.runtime.backbone", "TorchScript");

    private static final List<String> UNSUPPORTED =
            List.of("conventions", "width", "norms", "lenient");

    /** The default, for a module that normalises images itself or expects values in [0, 1]. */
    private static final ImageNormalization NONE =
            new ImageNormalization(List.of(0.0), List.of(1.0));

    private final WeightRules weightRules = new WeightRules();

    /** Returns whether the network of a backbone is a module. */
    static boolean isModule(Mirror backbone) {
        return backbone.type("network").toString().equals(TYPE.canonicalName());
    }

    /** Reads the input; its shape must be set in the annotation. */
    Optional<Input> input(Mirror backbone, InputRules rules, Problems problems) {
        if (!backbone.isWritten("shape")) {
            reportIncomplete("the size of its images", "shape = {3, 224, 224}", backbone, problems);
            return Optional.empty();
        }
        return rules.read(backbone, Optional.empty(), problems);
    }

    /**
     * Reads the module. A problem with its input does not prevent other problems from being
     * reported.
     */
    Optional<BackboneModel> read(
            Mirror backbone, Optional<Input> input, Optional<Mirror> head, Problems problems) {
        Optional<Input> image = input.filter(it -> it.type() == InputType.IMAGE);
        if (input.isPresent() && image.isEmpty()) {
            problems.add(
                    Message.NETWORK_INPUT,
                    backbone.location("input"),
                    TYPE.simpleName(),
                    input.get().type());
        }
        boolean file = weightRules.isGiven(backbone);
        if (!file) {
            reportIncomplete("a file", "weights = \"model.pt\"", backbone, problems);
        }
        weightRules.checkModule(backbone, TYPE.simpleName(), problems);
        if (backbone.flag("trainable")) {
            String member = backbone.isWritten("trainable") ? "trainable" : "network";
            problems.add(Message.MODULE_TRAINABLE, backbone.location(member));
        }
        UNSUPPORTED.stream()
                .filter(backbone::isWritten)
                .forEach(
                        it ->
                                rejectMember(
                                        it,
                                        "the module was fixed when it was traced",
                                        backbone,
                                        problems));
        Optional<Dims> features = features(backbone, problems);
        if (image.isEmpty() || !file || features.isEmpty()) {
            return Optional.empty();
        }
        Pooling pooling = pooling(backbone, features.get(), head, problems);
        int channels = (int) image.get().dims().get(0);
        return ImageNormalization.read(backbone, channels, NONE, problems)
                .map(it -> network(backbone, features.get(), pooling, it));
    }

    private BackboneModel network(
            Mirror backbone, Dims features, Pooling pooling, ImageNormalization scaling) {
        return new BackboneModel(
                TYPE,
                TYPE.simpleName(),
                Conventions.DEFAULT,
                1,
                NormMode.INFERENCE,
                Optional.of(features),
                pooling,
                scaling.mean(),
                scaling.std(),
                false,
                Optional.empty(),
                weightRules.read(backbone),
                WeightRules.fixed(backbone),
                true,
                BackboneNames.ONLY,
                Optional.empty());
    }

    static Optional<Dims> features(Mirror backbone, Problems problems) {
        if (!backbone.isWritten("features")) {
            reportIncomplete(
                    "the shape of its features",
                    "features = {512, 7, 7}, or {512} for a vector",
                    backbone,
                    problems);
            return Optional.empty();
        }
        Dims features = Dims.of(backbone.integers("features"));
        boolean known = features.rank() == 1 || features.rank() == 3;
        if (!known || features.sizes().stream().anyMatch(size -> size < 1)) {
            problems.add(Message.FEATURES_SHAPE, backbone.location("features"), features);
            return Optional.empty();
        }
        if (features.count() > Integer.MAX_VALUE) {
            problems.add(
                    Message.ARRAY_TOO_LARGE,
                    backbone.location("features"),
                    "a feature array of shape " + features);
            return Optional.empty();
        }
        return Optional.of(features);
    }

    static Pooling pooling(
            Mirror backbone, Dims features, Optional<Mirror> head, Problems problems) {
        if (features.rank() == 3) {
            return PoolingRules.read(backbone, head, Pooling.AVERAGE, problems);
        }
        Pooling requested = backbone.constant("pooling", Pooling.class);
        if (requested == Pooling.AVERAGE || requested == Pooling.MAX) {
            rejectMember("pooling", "its features are already a vector", backbone, problems);
        }
        return Pooling.NONE;
    }

    private static void reportIncomplete(
            String what, String remedy, Mirror backbone, Problems problems) {
        problems.add(Message.MODULE_INCOMPLETE, backbone.location("network"), what, remedy);
    }

    private static void rejectMember(
            String member, String reason, Mirror backbone, Problems problems) {
        problems.add(Message.MODULE_MEMBER, backbone.location(member), member, reason);
    }
}
