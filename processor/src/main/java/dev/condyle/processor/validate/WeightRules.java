package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.FixedPreprocessing;
import dev.condyle.processor.model.WeightFile;
import dev.condyle.processor.validate.NetworkDescription.Preset;
import dev.condyle.processor.validate.NetworkDescription.Variant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Validates pretrained weights. */
final class WeightRules {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    /**
     * Checks {@code weights} and the members that depend on it. A preset is checked by {@link
     * #read}, once its conventions are known.
     */
    void check(Mirror backbone, NetworkDescription spec, boolean model, Problems problems) {
        boolean given = isGiven(backbone);
        if (!model) {
            checkUnused(
                    backbone,
                    "weights are loaded only into a classifier, which requires @Head",
                    problems,
                    "weights",
                    "sha256",
                    "lenient");
        } else if (!given) {
            checkUnused(backbone, "there are no weights to load", problems, "sha256", "lenient");
            if (!backbone.flag("trainable")) {
                problems.add(
                        Message.FROZEN_RANDOM_WEIGHTS, backbone.location("trainable"), spec.name());
            }
        }
        if (PresetRules.isName(location(backbone), spec)) {
            checkChecksum(backbone, problems);
        } else {
            checkFile(backbone, problems);
        }
    }

    /** Checks the weights like {@link #check}, for a block that may already have weights. */
    void checkForBlock(Mirror backbone, Problems problems) {
        if (!isGiven(backbone)) {
            checkUnused(backbone, "there are no weights to load", problems, "sha256", "lenient");
        }
        if (PresetRules.reportName("a custom block", backbone, problems)) {
            checkChecksum(backbone, problems);
        } else {
            checkFile(backbone, problems);
        }
    }

    /** Returns whether {@code weights} is set. */
    boolean isGiven(Mirror backbone) {
        return !location(backbone).isEmpty();
    }

    /** Checks the location, the format and the checksum of a file that is not executable. */
    private static void checkFile(Mirror backbone, Problems problems) {
        String location = location(backbone);
        WeightFormats.fault(location)
                .ifPresentOrElse(
                        it ->
                                problems.add(
                                        Message.WEIGHTS_FORMAT,
                                        backbone.location("weights"),
                                        location,
                                        it),
                        () -> {
                            if (!location.isEmpty() && checkLocation(backbone, problems)) {
                                requireChecksum(location, backbone, problems);
                            }
                            checkChecksum(backbone, problems);
                        });
    }

    /** Checks the location and the checksum of a TorchScript module. */
    void checkModule(Mirror backbone, String module, Problems problems) {
        String location = location(backbone);
        checkChecksum(backbone, problems);
        if (location.isEmpty()
                || PresetRules.reportName(module, backbone, problems)
                || !checkLocation(backbone, problems)) {
            return;
        }
        boolean hub = HubSyntax.isHub(location);
        if (hub && HubSyntax.parse(location).filter(it -> it.file().isEmpty()).isPresent()) {
            problems.add(
                    Message.WEIGHTS_LOCATION,
                    backbone.location("weights"),
                    location,
                    "add the path of the module's file in the repository, such as /model.pt");
        } else if (hub && backbone.text("sha256").isEmpty()) {
            problems.add(
                    Message.SHA256_MISSING,
                    backbone.location("weights"),
                    "a TorchScript module from the Hugging Face hub is executable code and"
                            + " requires");
        } else {
            requireChecksum(location, backbone, problems);
        }
    }

    /** Reads the weights of a network; reports the name of a preset that does not exist. */
    Optional<WeightFile> read(
            Mirror backbone, NetworkDescription spec, Variant variant, Problems problems) {
        String weights = location(backbone);
        if (!PresetRules.isName(weights, spec)) {
            return read(backbone);
        }
        Optional<Preset> preset = PresetRules.find(weights, spec, variant, backbone, problems);
        preset.ifPresent(it -> requireChecksum(it.weights(), backbone, problems));
        return preset.map(it -> file(it.weights(), it.classes(), backbone));
    }

    /** Reads what the class sets about the preprocessing of images. */
    static FixedPreprocessing fixed(Mirror backbone) {
        return new FixedPreprocessing(
                backbone.isWritten("mean") || backbone.isWritten("std"),
                backbone.isWritten("resize"));
    }

    /** Reads the weights of a module or a custom block, which have no presets. */
    Optional<WeightFile> read(Mirror backbone) {
        return isGiven(backbone)
                ? Optional.of(file(location(backbone), 0, backbone))
                : Optional.empty();
    }

    private static WeightFile file(String location, int classes, Mirror backbone) {
        String sha256 = backbone.text("sha256").toLowerCase(Locale.ROOT);
        return new WeightFile(
                location,
                sha256.isEmpty() ? Optional.empty() : Optional.of(sha256),
                backbone.flag("lenient"),
                classes);
    }

    private static String location(Mirror backbone) {
        return backbone.text("weights");
    }

    private static void checkUnused(
            Mirror backbone, String reason, Problems problems, String... members) {
        for (String member : members) {
            if (backbone.isWritten(member)) {
                problems.add(Message.NO_EFFECT, backbone.location(member), member, reason);
            }
        }
    }

    /** Returns whether the location is valid. */
    private static boolean checkLocation(Mirror backbone, Problems problems) {
        String location = location(backbone);
        Optional<String> fault = WeightLocations.fault(location);
        fault.ifPresent(
                it ->
                        problems.add(
                                Message.WEIGHTS_LOCATION,
                                backbone.location("weights"),
                                location,
                                it));
        return fault.isEmpty();
    }

    private static void requireChecksum(String location, Mirror backbone, Problems problems) {
        if (WeightLocations.isAddress(location) && backbone.text("sha256").isEmpty()) {
            problems.add(
                    Message.SHA256_MISSING,
                    backbone.location("weights"),
                    "weights from a URL require");
        }
    }

    private static void checkChecksum(Mirror backbone, Problems problems) {
        String sha256 = backbone.text("sha256");
        if (!sha256.isEmpty() && !SHA256.matcher(sha256).matches()) {
            problems.add(Message.SHA256_FORM, backbone.location("sha256"), describe(sha256));
        }
    }

    private static String describe(String sha256) {
        return sha256.length() == 64
                ? "is \"" + sha256 + "\""
                : "has %s characters".formatted(sha256.length());
    }
}
