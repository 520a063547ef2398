package dev.condyle.processor.validate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The syntax of the locations of weights. */
final class WeightLocations {

    // A scheme has at least two letters, since a single letter is a Windows drive.
    private static final Pattern SCHEME =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)", Pattern.DOTALL);

    private WeightLocations() {}

    /** Returns why a location is invalid, and what to do. */
    static Optional<String> fault(String location) {
        if (location.isBlank()) {
            return Optional.of("set a location, or remove weights to initialise them randomly");
        }
        Matcher scheme = SCHEME.matcher(location);
        if (!scheme.matches()) {
            return Optional.empty();
        }
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "classpath" -> faultOfResource(scheme.group(2));
            case "http", "https" -> faultOfAddress(location);
            case "hf" -> HubSyntax.fault(location);
            default ->
                    Optional.of(
                            "the scheme "
                                    + scheme.group(1)
                                    + " is not supported; start a file path with ./");
        };
    }

    /** Returns whether a location is a URL. */
    static boolean isAddress(String location) {
        String lower = location.toLowerCase(Locale.ROOT);
        return lower.startsWith("http:") || lower.startsWith("https:");
    }

    private static Optional<String> faultOfResource(String path) {
        return path.startsWith("/") && path.length() > 1
                ? Optional.empty()
                : Optional.of("use a path from the root of the class path, starting with /");
    }

    private static Optional<String> faultOfAddress(String location) {
        try {
            URI address = new URI(location);
            if (address.getHost() == null) {
                return Optional.of("the URL has no host");
            }
            boolean page =
                    address.getHost().equals("huggingface.co")
                            && !address.getPath().contains("/resolve/");
            return page
                    ? Optional.of("this is a page of the hub; use hf:owner/name for its weights")
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of(e.getReason());
        }
    }
}
