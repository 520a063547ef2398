package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.download.Download;
import dev.condyle.runtime.internal.download.DownloadBars;
import dev.condyle.runtime.internal.download.DownloadLimits;
import dev.condyle.runtime.internal.download.FileNames;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.internal.hub.HubLocation;
import dev.condyle.runtime.internal.hub.HubRevision;
import dev.condyle.runtime.internal.hub.HubSettings;
import dev.condyle.runtime.internal.hub.HubWeights;
import dev.condyle.runtime.internal.text.NearestName;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Locates weight files. A location is one of
 *
 * <ul>
 *   <li>the path of a file, or its {@code file:} URL. A relative path is resolved against the
 *       working directory;
 *   <li>{@code classpath:/folder/name}: a resource that the context class loader of the thread, or
 *       Condyle's class loader, finds. A resource in an archive is copied to a temporary file once
 *       per run; the file is deleted when the JVM exits;
 *   <li>{@code https://…} or {@code http://…}: downloaded once, into the folder of the system
 *       property {@code condyle.cache}, by default {@code .cache/condyle/weights} in the user's
 *       home directory. The file name there includes the checksum. The file is written under a
 *       temporary name and moved into place when it is complete and its checksum is correct. An
 *       incomplete download is therefore never used, and several processes can download the same
 *       file. A download that failed continues later where it stopped, if the server has an {@code
 *       ETag} or a date for the file and supports ranges.
 *   <li>{@code hf:owner/name}, {@code hf:owner/name@revision} or {@code
 *       hf:owner/name@revision/file}: a file on the Hugging Face hub, downloaded once into the
 *       cache that Python's {@code huggingface_hub} uses. See {@link
 *       dev.condyle.runtime.internal.hub.HubSettings} for the environment variables.
 * </ul>
 *
 * <p>The system property {@code condyle.weights} can specify a folder. If that folder contains a
 * file with the same file name as the location, this file is used instead, for every kind of
 * location except the hub, whose files are expected in {@code owner/name} below the folder. Use
 * this on a machine without network access. The checksum is still checked.
 */
public final class WeightSource {

    private static final String FOLDER = "condyle.weights";

    // At least two letters, because C:\weights is a path.
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+):(.*)");

    private WeightSource() {}

    /**
     * Returns the file at a location, and downloads it if necessary. Standard error shows the
     * download: a progress bar on a terminal, otherwise a line at the end.
     *
     * @param location the location
     * @param sha256 the SHA-256 of the file as 64 hexadecimal digits, required for {@code http(s)};
     *     empty for no check
     * @return the file; its checksum was checked, if one is specified
     * @throws WeightsException if the file is not available or has a different checksum; the
     *     message gives the reason and the fix
     * @throws IllegalArgumentException if the location is empty or the checksum is malformed
     */
    public static Path fetch(String location, String sha256) {
        return find(location, sha256).path();
    }

    /**
     * Returns the file at a location, as {@link #fetch(String, String)} does, and the repository
     * that it comes from.
     */
    public static FoundWeights find(String location, String sha256) {
        try (DownloadBars bars = new DownloadBars()) {
            return find(
                    location,
                    sha256,
                    new Download(bars, DownloadLimits.DEFAULT),
                    HubSettings::ofProcess);
        }
    }

    static FoundWeights find(
            String location, String sha256, Download download, Supplier<HubSettings> hub) {
        String checksum = Sha256.parse(sha256);
        if (location.isBlank()) {
            throw new IllegalArgumentException(
                    "The location of the weights is empty: specify a file,"
                            + " classpath:/…, https://… or hf:owner/name.");
        }
        if (HubLocation.isOnHub(location)) {
            FoundWeights found = onHub(HubLocation.parse(location), download, hub);
            checked(found.path(), checksum);
            return found;
        }
        return FoundWeights.ofFile(fetch(location, checksum, download), location);
    }

    private static FoundWeights onHub(
            HubLocation location, Download download, Supplier<HubSettings> hub) {
        Optional<FoundWeights> own = folder().flatMap(it -> HubFolder.find(it, location));
        if (own.isPresent()) {
            return own.get();
        }
        HubRevision revision = new HubRevision(location, hub.get(), download);
        try {
            HubWeights.Found found = new HubWeights(revision, WeightSource::parts).get();
            return new FoundWeights(found.path(), found.location(), revision::find);
        } catch (WeightsException e) {
            if (folder().isEmpty()) {
                throw e;
            }
            throw new WeightsException(
                    e.getMessage()
                            + " -D"
                            + FOLDER
                            + " is set, but contains no weights in "
                            + folder().get().resolve(location.repository())
                            + ".",
                    e);
        }
    }

    private static List<String> parts(Path index) {
        try {
            return SafetensorsIndex.files(index);
        } catch (IOException e) {
            Interrupts.check(e);
            throw new WeightsException(index + " cannot be read (" + e + ").", e);
        }
    }

    static Path fetch(String location, String checksum, Download download) {
        Optional<Path> own = folder().flatMap(it -> LocalFile.in(it, FileNames.of(location)));
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
     * Returns the SHA-256 of a file as 64 lower-case hexadecimal digits.
     *
     * @throws WeightsException if the file cannot be read
     */
    public static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            Interrupts.check(e);
            throw new WeightsException(file + " cannot be read (" + e + ").", e);
        }
    }

    private static WeightsException unknown(String location, String scheme) {
        return new WeightsException(
                "The location '"
                        + location
                        + "' of the weights is not supported: specify a file, classpath:/…,"
                        + " https://… or hf:owner/name"
                        + NearestName.question(
                                scheme, List.of("classpath", "https", "http", "file", "hf")));
    }

    private static URI address(String location) {
        try {
            return new URI(location);
        } catch (URISyntaxException e) {
            throw new WeightsException(
                    "The address of the weights is malformed: " + e.getMessage() + ".", e);
        }
    }

    private static Optional<Path> folder() {
        String folder = System.getProperty(FOLDER, "");
        return folder.isBlank()
                ? Optional.empty()
                : Optional.of(LocalFile.folder(folder, "-D" + FOLDER));
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
                            + " is required: the file is damaged, or it is a different file."
                            + " Download it again, or correct the sha256.");
        }
        return file;
    }
}
