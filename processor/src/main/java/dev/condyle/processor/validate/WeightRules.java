package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.WeightFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Validates pretrained weights. */
final class WeightRules {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    // A scheme has at least two letters, since a single letter is a Windows drive.
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)");

    /** Checks {@code weights} and the members that depend on it. */
    void check(Mirror backbone, String network, boolean model, Problems problems) {
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
                        Message.FROZEN_RANDOM_WEIGHTS, backbone.location("trainable"), network);
            }
        }
        checkFile(backbone, problems);
    }

    /** Checks the weights like {@link #check}, for a block that may already have weights. */
    void checkForBlock(Mirror backbone, Problems problems) {
        if (!isGiven(backbone)) {
            checkUnused(backbone, "there are no weights to load", problems, "sha256", "lenient");
        }
        checkFile(backbone, problems);
    }

    /** Returns whether {@code weights} is set. */
    boolean isGiven(Mirror backbone) {
        return !location(backbone).isEmpty();
    }

    /** Checks the location, the format and the checksum. */
    private void checkFile(Mirror backbone, Problems problems) {
        WeightFormats.fault(location(backbone))
                .ifPresentOrElse(
                        it ->
                                problems.add(
                                        Message.WEIGHTS_FORMAT,
                                        backbone.location("weights"),
                                        location(backbone),
                                        it),
                        () -> checkModule(backbone, problems));
    }

    /** Checks the location and the checksum of a file of any format. */
    void checkModule(Mirror backbone, Problems problems) {
        if (isGiven(backbone)) {
            checkLocation(backbone, problems);
        }
        String sha256 = backbone.text("sha256");
        if (!sha256.isEmpty() && !SHA256.matcher(sha256).matches()) {
            problems.add(Message.SHA256_FORM, backbone.location("sha256"), describe(sha256));
        }
    }

    /** Reads the weights. */
    Optional<WeightFile> read(Mirror backbone) {
        String sha256 = backbone.text("sha256").toLowerCase(Locale.ROOT);
        return isGiven(backbone)
                ? Optional.of(
                        new WeightFile(
                                location(backbone),
                                sha256.isEmpty() ? Optional.empty() : Optional.of(sha256),
                                backbone.flag("lenient")))
                : Optional.empty();
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

    private static void checkLocation(Mirror backbone, Problems problems) {
        String location = location(backbone);
        if (location.isBlank()) {
            problems.add(
                    Message.WEIGHTS_LOCATION,
                    backbone.location("weights"),
                    location,
                    "set a location, or remove weights to initialise them randomly");
        }
        Matcher scheme = SCHEME.matcher(location);
        if (!scheme.matches()) {
            return;
        }
        Optional<String> fault =
                switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
                    case "classpath" -> faultOfResource(scheme.group(2));
                    case "http", "https" -> faultOfAddress(location);
                    default ->
                            Optional.of(
                                    "the scheme "
                                            + scheme.group(1)
                                            + " is not supported; start a file path with ./");
                };
        if (fault.isPresent()) {
            problems.add(
                    Message.WEIGHTS_LOCATION, backbone.location("weights"), location, fault.get());
        } else if (scheme.group(1).toLowerCase(Locale.ROOT).startsWith("http")
                && backbone.text("sha256").isEmpty()) {
            problems.add(Message.SHA256_MISSING, backbone.location("weights"));
        }
    }

    private static Optional<String> faultOfResource(String path) {
        return path.startsWith("/") && path.length() > 1
                ? Optional.empty()
                : Optional.of("use a path from the root of the class path, starting with /");
    }

    private static Optional<String> faultOfAddress(String location) {
        try {
            return new URI(location).getHost() == null
                    ? Optional.of("the URL has no host")
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of(e.getReason());
        }
    }

    private static String describe(String sha256) {
        return sha256.length() == 64
                ? "is \"" + sha256 + "\""
                : "has %s characters".formatted(sha256.length());
    }
}
