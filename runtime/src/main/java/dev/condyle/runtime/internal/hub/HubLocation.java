package dev.condyle.runtime.internal.hub;

import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.weights.WeightsException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The location of a file on the hub: {@code hf:owner/name@revision/path/of/file}. Revision and file
 * are optional.
 *
 * @param repository the owner and the name of the repository: {@code timm/resnet50.a1_in1k}
 * @param revision a branch, a tag or a commit hash; {@code main} if none is specified
 * @param file the path of the file in the repository; empty for its weights
 */
public record HubLocation(String repository, String revision, Optional<String> file) {

    private static final String PREFIX = "hf:";
    private static final String MAIN = "main";
    private static final int MAX_NAME = 96;
    private static final int COMMIT_DIGITS = 40;

    // As in the file system of huggingface_hub, only special references contain slashes.
    private static final Pattern SYNTAX =
            Pattern.compile(
                    "(?i:hf):(?://)?([^/@]+/[^/@]+)"
                            + "(?:@(refs/(?:convert|pr)/[^/@]+|[^/@]+))?"
                            + "(?:/(.+))?");
    private static final Pattern NAME = Pattern.compile("\\w|\\w[\\w.-]*\\w");
    private static final Pattern REVISION = Pattern.compile("\\w[\\w.+/-]*");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{" + COMMIT_DIGITS + "}");
    private static final Pattern SEGMENT =
            Pattern.compile("(?!\\.{1,2}$)[^/\\\\:*?\"<>|\\p{Cntrl}]+");

    /** Returns whether a location begins like one on the hub. */
    public static boolean isOnHub(String location) {
        return location.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    /**
     * Parses a location.
     *
     * @throws WeightsException if it is malformed
     */
    public static HubLocation parse(String location) {
        Matcher matcher = SYNTAX.matcher(location);
        if (!matcher.matches()) {
            throw malformed(location, "it has no owner and name");
        }
        String repository = matcher.group(1);
        for (String name : repository.split("/")) {
            if (!NAME.matcher(name).matches() || name.contains("--") || name.contains("..")) {
                throw malformed(
                        location, "'" + name + "' is not the name of an owner or repository");
            }
        }
        if (repository.length() > MAX_NAME) {
            throw malformed(location, "the repository has more than " + MAX_NAME + " characters");
        }
        String revision = Optional.ofNullable(matcher.group(2)).orElse(MAIN);
        if (!REVISION.matcher(revision).matches() || revision.contains("..")) {
            throw malformed(location, "'" + revision + "' is not a revision");
        }
        Optional<String> file = Optional.ofNullable(matcher.group(3));
        file.ifPresent(it -> checkPath(location, it));
        return new HubLocation(repository, revision, file);
    }

    private static void checkPath(String location, String path) {
        if (!isPath(path)) {
            throw malformed(location, "'" + path + "' is not the path of a file in it");
        }
    }

    /** Returns whether a text is the path of a file in a repository, and below its folder. */
    static boolean isPath(String text) {
        return Arrays.stream(text.split("/", -1)).allMatch(it -> SEGMENT.matcher(it).matches());
    }

    private static WeightsException malformed(String location, String problem) {
        return new WeightsException(
                "The location '"
                        + ForeignText.shown(location)
                        + "' is malformed: "
                        + problem
                        + ". Specify hf:owner/name, hf:owner/name@revision or"
                        + " hf:owner/name@revision/file.");
    }

    /** Returns whether a revision is a commit hash, which always means the same files. */
    static boolean isCommit(String revision) {
        return COMMIT.matcher(revision).matches();
    }

    /** Returns this location at a commit. */
    HubLocation atCommit(String commit) {
        return new HubLocation(repository, commit, file);
    }

    /** Returns the location of a file of this repository at a commit. */
    String at(String commit, String path) {
        return PREFIX + repository + "@" + commit + "/" + path;
    }

    @Override
    public String toString() {
        return PREFIX
                + repository
                + (revision.equals(MAIN) ? "" : "@" + revision)
                + file.map(it -> "/" + it).orElse("");
    }
}
