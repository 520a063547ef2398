package dev.condyle.runtime.internal.hub;

import dev.condyle.runtime.internal.download.DownloadLimits;
import dev.condyle.runtime.internal.download.DownloadSource;
import dev.condyle.runtime.internal.download.Retries;
import dev.condyle.runtime.internal.download.TemporaryFailure;
import dev.condyle.runtime.internal.download.WebClient;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks the hub about files, with the <a
 * href="https://huggingface.co/docs/huggingface_hub/package_reference/file_download">protocol</a>
 * of {@code huggingface_hub}.
 */
final class HubClient {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_REDIRECT = 300;
    private static final int AFTER_REDIRECTS = 400;
    private static final int SERVER_ERROR = 500;
    private static final int MAX_LIST_BYTES = 10 << 20;
    private static final Set<String> HUB_HOSTS = Set.of("huggingface.co", "hf.co");
    private static final Pattern TAG = Pattern.compile("[\\w.-]{1,200}");

    private final HubSettings settings;
    private final DownloadLimits limits;
    private final HubRefusal refusal;
    private final Map<DownloadLimits, WebClient> clients = new HashMap<>(); // keep connections

    HubClient(HubSettings settings, DownloadLimits limits) {
        this.settings = settings;
        this.limits = limits;
        refusal = new HubRefusal(settings);
    }

    /**
     * Asks for a file of a repository. Redirects within the hub are followed: those of small files,
     * and those of renamed repositories. A redirect to the storage of large files is not, because
     * its response states what the hub knows about the file.
     *
     * @param necessary whether the answer is worth waiting for
     * @throws WeightsException if the revision does not exist
     * @throws HubUnavailable if the hub cannot be reached, has a problem or denies access
     */
    HubAnswer ask(HubLocation location, String file, boolean necessary) throws HubUnavailable {
        DownloadLimits patience = necessary ? limits : limits.impatient();
        URI place = resolve(location, location.revision(), file);
        Optional<String> commit = Optional.empty();
        for (int i = 0; i <= limits.redirects(); i++) {
            HttpResponse<InputStream> response = send("HEAD", place, location, patience);
            int status = response.statusCode();
            Optional<String> known = commit;
            commit = response.headers().firstValue("X-Repo-Commit").or(() -> known);
            if (isRedirect(response)) {
                URI next = WebClient.redirect(place, response.headers().firstValue("Location"));
                if (isWithinHub(place, next) && !isLarge(response)) {
                    place = next;
                    continue;
                }
            } else if (status == NOT_FOUND && isMissingFile(response)) {
                return new HubAnswer(commit.filter(HubLocation::isCommit), Optional.empty());
            } else if (status != OK) {
                throw refused(location, response);
            }
            return new HubAnswer(commit, Optional.of(info(location, response, commit)));
        }
        throw notAHub(location, "it redirects too many times");
    }

    private static boolean isRedirect(HttpResponse<?> response) {
        int status = response.statusCode();
        return status >= FIRST_REDIRECT && status < AFTER_REDIRECTS;
    }

    /** Returns whether a redirect states the tag and the size of the file that it leads to. */
    private static boolean isLarge(HttpResponse<?> response) {
        return response.headers().firstValue("X-Linked-Etag").isPresent()
                && response.headers().firstValue("X-Linked-Size").isPresent();
    }

    /** Returns whether a redirect stays on its host, or leads from a mirror to the hub. */
    private static boolean isWithinHub(URI place, URI next) {
        return WebClient.isSameHost(place, next)
                || HUB_HOSTS.contains(String.valueOf(next.getHost()).toLowerCase(Locale.ROOT));
    }

    private static boolean isMissingFile(HttpResponse<?> response) {
        return response.headers().firstValue("X-Error-Code").orElse("").equals("EntryNotFound");
    }

    /** Only a wrong revision is not a matter of access: no cached file is used instead. */
    private HubUnavailable refused(HubLocation location, HttpResponse<?> response) {
        WeightsException problem = refusal.of(location, response);
        if (response.headers().firstValue("X-Error-Code").orElse("").equals("RevisionNotFound")) {
            throw problem;
        }
        return new HubUnavailable(problem, true);
    }

    private HubUnavailable notAHub(HubLocation location, String problem) {
        return new HubUnavailable(refusal.notAHub(location, problem), true);
    }

    private HubFileInfo info(
            HubLocation location, HttpResponse<?> response, Optional<String> stated)
            throws HubUnavailable {
        if (stated.isEmpty()) {
            throw notAHub(location, "it does not state the commit of the file");
        }
        String commit = stated.get();
        String tag =
                response.headers()
                        .firstValue("X-Linked-Etag")
                        .or(() -> response.headers().firstValue("ETag"))
                        .map(it -> it.replaceFirst("^W/", "").replace("\"", ""))
                        .orElse("");
        OptionalLong size = response.headers().firstValueAsLong("X-Linked-Size");
        if (size.isEmpty()) {
            size = response.headers().firstValueAsLong("Content-Length");
        }
        if (HubLocation.isCommit(location.revision()) && !commit.equals(location.revision())) {
            throw notAHub(location, "it returns the file of another commit, " + commit);
        }
        if (!HubLocation.isCommit(commit)) {
            throw notAHub(location, "it states the commit '" + commit + "'");
        }
        // The tag becomes a file name.
        if (!TAG.matcher(tag).matches() || tag.startsWith(".")) {
            throw notAHub(location, "it states the ETag '" + tag + "'");
        }
        if (size.isEmpty() || size.getAsLong() < 0) {
            throw notAHub(location, "it does not state the size of the file");
        }
        return new HubFileInfo(commit, tag, size.getAsLong());
    }

    /**
     * Returns the paths of all files of a repository.
     *
     * @throws HubUnavailable if the hub cannot be reached or has a problem
     */
    List<String> files(HubLocation location) throws HubUnavailable {
        URI place =
                URI.create(
                        settings.endpoint()
                                + "/api/models/"
                                + location.repository()
                                + "/revision/"
                                + encoded(location.revision()));
        HttpResponse<InputStream> response = send("GET", place, location, limits);
        for (int i = 0; i < limits.redirects() && isRedirect(response); i++) {
            // A renamed repository.
            URI next = WebClient.redirect(place, response.headers().firstValue("Location"));
            if (!isWithinHub(place, next)) {
                break;
            }
            place = next;
            response = send("GET", place, location, limits);
        }
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                throw refused(location, response);
            }
            Optional<List<String>> files = HubFileList.parse(body.readNBytes(MAX_LIST_BYTES));
            if (files.isEmpty()) {
                throw notAHub(location, "it does not list the files of the repository");
            }
            return files.get();
        } catch (IOException e) {
            throw new HubUnavailable(
                    new WeightsException(
                            location + ": the list of the files cannot be read (" + e + ").", e),
                    false);
        }
    }

    private HttpResponse<InputStream> send(
            String method, URI place, HubLocation location, DownloadLimits patience)
            throws HubUnavailable {
        WebClient client = clients.computeIfAbsent(patience, WebClient::new);
        Map<String, String> headers = new LinkedHashMap<>();
        // With compression, the length would not be that of the file.
        headers.put("Accept-Encoding", "identity");
        if (WebClient.isSameHost(settings.endpoint(), place)) {
            settings.token().ifPresent(it -> headers.put("Authorization", "Bearer " + it));
        }
        try {
            return new Retries(patience).run(() -> send(client, method, place, headers, location));
        } catch (WeightsException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            throw new HubUnavailable(e, false);
        } catch (IOException e) {
            throw new HubUnavailable(new WeightsException(location + ": " + e, e), false);
        }
    }

    private HttpResponse<InputStream> send(
            WebClient client,
            String method,
            URI place,
            Map<String, String> headers,
            HubLocation location)
            throws TemporaryFailure, IOException {
        HttpResponse<InputStream> response = client.send(method, place, headers, "");
        if (WebClient.isTemporary(response) || response.statusCode() >= SERVER_ERROR) {
            response.body().close();
            WeightsException problem = refusal.of(location, response);
            WebClient.checkTemporary(response, problem);
            throw problem;
        }
        return response;
    }

    /** Returns the download of a file at a commit. */
    DownloadSource source(HubLocation location, String file, HubFileInfo info) {
        return new DownloadSource(
                resolve(location, info.commit(), file),
                location.repository() + "/" + file,
                info.checksum(),
                settings.token(),
                true,
                "The transfer was damaged, or a proxy or mirror has changed the file. Try again.",
                HubAdvice.withoutAccess(settings, location),
                "set another folder with the environment variable HF_HOME");
    }

    private URI resolve(HubLocation location, String revision, String file) {
        return URI.create(
                settings.endpoint()
                        + "/"
                        + location.repository()
                        + "/resolve/"
                        + encoded(revision)
                        + "/"
                        + Arrays.stream(file.split("/"))
                                .map(HubClient::encoded)
                                .collect(Collectors.joining("/")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
