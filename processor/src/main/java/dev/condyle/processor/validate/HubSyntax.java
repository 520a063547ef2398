package dev.condyle.processor.validate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A location on the Hugging Face hub: {@code hf:owner/name}, optionally followed by {@code
 * @revision} and {@code /path/to/file}. The runtime parses it by the same rules.
 *
 * @param owner the owner of the repository
 * @param name the name of the repository
 * @param revision a branch, a tag, a commit or {@code refs/pr/N}; empty if not set
 * @param file the path of a file in the repository; empty if not set
 */
record HubSyntax(String owner, String name, Optional<String> revision, Optional<String> file) {

    private static final String SCHEME = "hf:";

    // As in huggingface_hub, only these two kinds of revisions contain slashes.
    private static final Pattern FORM =
            Pattern.compile(
                    "([^/]*)/([^/@]*)(?:@(refs/(?:convert|pr)/[^/]+|[^/]*))?(?:/(.*))?",
                    Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("\\w|\\w[\\w.-]*\\w");
    private static final Pattern REVISION = Pattern.compile("\\w[\\w.+/-]*");
    private static final Pattern FILE_NAME = Pattern.compile("[^\\\\:*?\"<>|\\p{Cntrl}]+");

    /** Returns whether a location of weights is on the hub. */
    static boolean isHub(String location) {
        return location.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    /**
     * Returns the parts of a location.
     *
     * @param location a location on the hub
     * @return the parts; empty if there are not both an owner and a name
     */
    static Optional<HubSyntax> parse(String location) {
        String path = location.substring(SCHEME.length()).replaceFirst("^//", "");
        Matcher parts = FORM.matcher(path);
        return parts.matches()
                ? Optional.of(
                        new HubSyntax(
                                parts.group(1),
                                parts.group(2),
                                Optional.ofNullable(parts.group(3)),
                                Optional.ofNullable(parts.group(4))))
                : Optional.empty();
    }

    /** Returns why a location on the hub is invalid. */
    static Optional<String> fault(String location) {
        return parse(location)
                .map(HubSyntax::fault)
                .orElse(
                        Optional.of(
                                "name the owner and the repository, as in"
                                        + " hf:timm/resnet18.tv_in1k"));
    }

    private Optional<String> fault() {
        if (!isName(owner)) {
            return Optional.of(invalid("owner", owner));
        }
        if (!isName(name)) {
            return Optional.of(invalid("repository", name));
        }
        if (revision.filter(it -> !REVISION.matcher(it).matches() || it.contains(".."))
                .isPresent()) {
            return Optional.of(
                    "the revision \""
                            + revision.get()
                            + "\" is invalid; use the name of a branch or a tag, or a commit");
        }
        if (file.filter(it -> !isPath(it)).isPresent()) {
            return Optional.of(
                    "the path \""
                            + file.get()
                            + "\" is invalid; use the path of a file in the repository");
        }
        return Optional.empty();
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.contains("..") && !text.contains("--");
    }

    private static boolean isPath(String path) {
        return Arrays.stream(path.split("/", -1))
                .allMatch(
                        it ->
                                FILE_NAME.matcher(it).matches()
                                        && !it.equals(".")
                                        && !it.equals(".."));
    }

    private static String invalid(String part, String text) {
        return "the %s \"%s\" is invalid; use the name on huggingface.co, of letters, digits, -, _ and ."
                .formatted(part, text);
    }
}
