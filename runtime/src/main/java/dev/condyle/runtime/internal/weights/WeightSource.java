package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.internal.text.NearestName;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a file of weights. A location is one of
 *
 * <ul>
 *   <li>the path of a file, or its {@code file:} address; a relative path is seen from the working
 *       directory;
 *   <li>{@code classpath:/folder/name}: a resource that the context class loader of the thread, or
 *       that of Condyle, finds. One in an archive is copied to a temporary file, once in a run,
 *       which is deleted when the JVM ends;
 *   <li>{@code https://…} or {@code http://…}: downloaded once, into the folder that the system
 *       property {@code condyle.cache} names, or else {@code .cache/condyle/weights} in the user's
 *       home. The name of the file there holds its checksum. It is written under another name and
 *       moved in place when it is whole and right, so that an unfinished download is never used,
 *       and several processes do not disturb each other.
 * </ul>
 *
 * <p>If the system property {@code condyle.weights} names a folder, a file there with the last name
 * of the location is taken instead, whatever kind of location it is: that is the way to weights
 * without a network. Its checksum is checked all the same.
 */
public final class WeightSource {

    private static final String FOLDER = "condyle.weights";

    // Two letters at least: C:\weights is a path.
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+):(.*)");

    private WeightSource() {}

    /**
     * Finds a file, and downloads it if need be. On a terminal a bar on the standard error shows
     * how far a download is.
     *
     * @param location where it is
     * @param sha256 its SHA-256 in 64 hexadecimal digits, demanded for {@code http(s)}; empty for
     *     none
     * @return the file, whose checksum is the one given if one is
     * @throws WeightsException if it is not available or has another checksum; the message says
     *     why, and what to do
     * @throws IllegalArgumentException if the location is empty or the checksum is malformed
     */
    public static Path fetch(String location, String sha256) {
        try (DownloadBar bar = DownloadBar.start()) {
            Path file = fetch(location, sha256, bar);
            bar.finish();
            return file;
        }
    }

    /**
     * Finds a file as {@link #fetch(String, String)} does.
     *
     * @param listener hears of a download
     */
    public static Path fetch(String location, String sha256, DownloadListener listener) {
        Objects.requireNonNull(listener, "listener");
        return fetch(location, sha256, new Download(listener, DownloadLimits.DEFAULT));
    }

    static Path fetch(String location, String sha256, Download download) {
        String checksum = Sha256.parse(sha256);
        if (location.isBlank()) {
            throw new IllegalArgumentException(
                    "The location of the weights is empty: give a file, classpath:/… or https://…");
        }
        Optional<Path> own = inFolder(location);
        if (own.isPresent()) {
            return checked(own.get(), checksum);
        }
        Matcher scheme = SCHEME.matcher(location);
        if (!scheme.matches()) {
            return checked(LocalFile.find(location), checksum);
        }
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "file" -> checked(LocalFile.find(address(location)), checksum);
            case "classpath" -> checked(ClassPathFile.find(scheme.group(2)), checksum);
            case "http", "https" -> WeightCache.fetch(address(location), checksum, download);
            default -> throw unknown(location, scheme.group(1));
        };
    }

    /**
     * The SHA-256 of a file, as 64 small hexadecimal digits.
     *
     * @throws WeightsException if it cannot be read
     */
    public static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new WeightsException(file + " cannot be read (" + e + ").", e);
        }
    }

    private static WeightsException unknown(String location, String scheme) {
        return new WeightsException(
                "The weights '"
                        + location
                        + "' are at no place that is known: give a file, classpath:/… or https://…"
                        + NearestName.question(
                                scheme, List.of("classpath", "https", "http", "file")));
    }

    private static URI address(String location) {
        try {
            return new URI(location);
        } catch (URISyntaxException e) {
            throw new WeightsException(
                    "The address of the weights is malformed: " + e.getMessage() + ".", e);
        }
    }

    private static Optional<Path> inFolder(String location) {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isBlank()) {
            return Optional.empty();
        }
        return LocalFile.in(folder, "-D" + FOLDER, fileName(location));
    }

    /** The last name of a location, without what an address has after a question mark. */
    static String fileName(String location) {
        String path = location.replaceFirst("(?i)^(https?:[^?#]*).*", "$1").replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)^classpath:", "");
    }

    private static Path checked(Path file, String checksum) {
        if (checksum.isEmpty()) {
            return file;
        }
        String found = sha256(file);
        if (!found.equals(checksum)) {
            throw new WeightsException(
                    file
                            + " has the sha256 "
                            + found
                            + ", but "
                            + checksum
                            + " is asked for: the file is damaged or another one than was meant."
                            + " Download it again, or correct the sha256.");
        }
        return file;
    }
}
