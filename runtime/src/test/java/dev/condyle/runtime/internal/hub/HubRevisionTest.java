package dev.condyle.runtime.internal.hub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import dev.condyle.runtime.internal.download.Download;
import dev.condyle.runtime.internal.download.DownloadLimits;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees in each case, with a hub on the loopback interface. */
class HubRevisionTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String WEIGHTS = "model.safetensors";
    private static final byte[] BYTES = new byte[3_000_000];
    private static final byte[] CONFIG = "{\"architecture\": \"mobilenetv2_100\"}".getBytes();
    private static final String OTHER_COMMIT = "89abcdef0123456789abcdef0123456789abcdef";

    static {
        new Random(1).nextBytes(BYTES);
    }

    @TempDir Path folder;

    private HubServer hub;
    private Path cache;
    private Optional<String> token = Optional.empty();
    private boolean offline;
    private DownloadLimits limits =
            new DownloadLimits(
                    LONG, LONG, LONG, 1L << 40, 5, 2, Duration.ofMillis(1), Duration.ofSeconds(2));
    private HubCache.Links links = Files::createSymbolicLink;

    @BeforeEach
    void start() throws IOException {
        cache = folder.resolve("hub");
        hub = new HubServer().large(WEIGHTS, BYTES).small("config.json", CONFIG);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private HubRevision revision(String location) {
        return new HubRevision(
                HubLocation.parse(location),
                new HubSettings(URI.create(hub.endpoint()), cache, token, offline),
                new Download((name, bytes, of) -> {}, limits),
                links);
    }

    private Path fetch() {
        return revision("hf:" + HubServer.REPOSITORY).get(WEIGHTS);
    }

    private String problem(String location, String file) {
        return assertThrows(WeightsException.class, () -> revision(location).get(file))
                .getMessage();
    }

    private String problem() {
        return problem("hf:" + HubServer.REPOSITORY, WEIGHTS);
    }

    private Path repository() {
        return cache.resolve("models--timm--mobilenetv2_100.ra_in1k");
    }

    /** The files below the cache, with the targets of links and the content of references. */
    private List<String> layout() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            List<String> names = new ArrayList<>();
            for (Path file : files.toList()) {
                String name = cache.relativize(file).toString();
                if (Files.isSymbolicLink(file)) {
                    names.add(name + " -> " + Files.readSymbolicLink(file));
                } else if (Files.isRegularFile(file)) {
                    boolean reference = file.getParent().endsWith("refs");
                    names.add(reference ? name + " = " + Files.readString(file) : name);
                }
            }
            return names.stream().sorted().toList();
        }
    }

    @Test
    void theCacheIsTheOneThatHuggingfaceHubCreates() throws IOException {
        hub.large(WEIGHTS, new byte[1 << 21]).small("config.json", "{}".getBytes());
        HubRevision revision = revision("hf:" + HubServer.REPOSITORY);

        assertEquals(1 << 21, Files.size(revision.get(WEIGHTS)));
        assertEquals("{}", Files.readString(revision.find("config.json").orElseThrow()));
        assertEquals(Optional.empty(), revision.find("preprocessor_config.json"));

        String expected;
        try (InputStream fixture =
                HubRevisionTest.class.getResourceAsStream("huggingface_hub.txt")) {
            expected = new String(fixture.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertEquals(expected.lines().toList(), layout());
        assertEquals(
                "hf:" + HubServer.REPOSITORY + "@" + HubServer.COMMIT + "/" + WEIGHTS,
                revision.locationOf(WEIGHTS));
    }

    @Test
    void aFileIsDownloadedOnceAndACommitIsNotAskedForAgain() {
        Path file = fetch();
        hub.forgetRequests();

        assertEquals(file, fetch());
        assertEquals(
                List.of("HEAD /" + HubServer.REPOSITORY + "/resolve/main/" + WEIGHTS),
                hub.requests());

        hub.forgetRequests();
        assertEquals(
                file, revision("hf:" + HubServer.REPOSITORY + "@" + HubServer.COMMIT).get(WEIGHTS));
        assertEquals(List.of(), hub.requests());
    }

    @Test
    void allFilesOfARevisionAreFromTheCommitOfTheFirst() throws IOException {
        HubRevision revision = revision("hf:" + HubServer.REPOSITORY);
        revision.get(WEIGHTS);
        hub.commit(OTHER_COMMIT).small("config.json", "{}".getBytes());

        assertArrayEquals(CONFIG, Files.readAllBytes(revision.get("config.json")));
        assertEquals(
                "{}", Files.readString(revision("hf:" + HubServer.REPOSITORY).get("config.json")));
        assertEquals(OTHER_COMMIT, Files.readString(repository().resolve("refs/main")));
        // The weights are the same, so they are only linked.
        hub.forgetRequests();
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
        assertEquals(0, hub.count("GET"));
    }

    @Test
    void tagsAndPullRequestsAreRevisions() {
        hub.revision("v1.0").revision("refs/pr/1");

        revision("hf:" + HubServer.REPOSITORY + "@v1.0/" + WEIGHTS).get(WEIGHTS);
        revision("hf:" + HubServer.REPOSITORY + "@refs/pr/1").get(WEIGHTS);

        assertTrue(Files.exists(repository().resolve("refs/v1.0")));
        assertTrue(Files.exists(repository().resolve("refs/refs/pr/1")));
        assertEquals(1, hub.count("HEAD /" + HubServer.REPOSITORY + "/resolve/refs%2Fpr%2F1/"));
    }

    @Test
    void theTokenIsSentToTheHubOnly() {
        hub.gated("hf_secret");
        token = Optional.of("hf_secret");

        fetch();

        assertEquals(
                List.of(
                        "HEAD /timm/mobilenetv2_100.ra_in1k/resolve/main/model.safetensors"
                                + " Bearer hf_secret",
                        "GET /timm/mobilenetv2_100.ra_in1k/resolve/"
                                + HubServer.COMMIT
                                + "/model.safetensors Bearer hf_secret",
                        "GET storage model.safetensors"),
                hub.requests());
    }

    @Test
    void aSmallFileIsRedirectedOnTheHub() throws IOException {
        hub.gated("hf_secret");
        token = Optional.of("hf_secret");

        Path file = revision("hf:" + HubServer.REPOSITORY).get("config.json");

        assertArrayEquals(CONFIG, Files.readAllBytes(file));
        String name = "/config.json Bearer hf_secret";
        String cached =
                "/api/resolve-cache/models/" + HubServer.REPOSITORY + "/" + HubServer.COMMIT;
        assertEquals(
                List.of(
                        "HEAD /" + HubServer.REPOSITORY + "/resolve/main" + name,
                        "HEAD " + cached + name,
                        "GET /" + HubServer.REPOSITORY + "/resolve/" + HubServer.COMMIT + name,
                        "GET " + cached + name),
                hub.requests());
    }

    @Test
    void aGatedRepositoryIsReportedWithItsPage() {
        hub.gated("hf_secret");

        assertEquals(
                "hf:timm/mobilenetv2_100.ra_in1k: the repository is gated. Accept its conditions at "
                        + hub.endpoint()
                        + "/timm/mobilenetv2_100.ra_in1k, and set the environment variable HF_TOKEN"
                        + " to an access token of your account.",
                problem());
        token = Optional.of("hf_secret");
        hub.hubFault(
                (exchange, bytes, request) -> refuse(exchange, 403, "GatedRepo", "not accepted"));
        assertTrue(problem().endsWith("of your account, instead of the present one."), problem());
    }

    @Test
    void aWrongTokenIsReportedWithoutIt() {
        hub.gated("hf_secret");
        token = Optional.of("hf_wrong");

        assertEquals(
                "hf:timm/mobilenetv2_100.ra_in1k: the hub rejects the access token. Set the"
                        + " environment variable HF_TOKEN to a valid one, or, for public"
                        + " repositories, remove it and log out with 'hf auth logout'.",
                problem());
    }

    @Test
    void aMissingRepositoryIsReported() {
        String message = problem("hf:timm/mobilnet", WEIGHTS);

        assertEquals(
                "hf:timm/mobilnet: there is no repository timm/mobilnet at "
                        + hub.endpoint()
                        + ", or it is private. Check the name. For a private repository, set the"
                        + " environment variable HF_TOKEN to an access token. HF_ENDPOINT is set, and"
                        + " the mirror may lack the repository.",
                message);
        token = Optional.of("hf_secret");
        assertTrue(
                problem("hf:timm/mobilnet", WEIGHTS).contains("the account of the access token"));
    }

    @Test
    void aMissingRevisionIsReportedEvenIfTheFileIsCached() throws IOException {
        fetch();

        assertEquals(
                "hf:timm/mobilenetv2_100.ra_in1k@v9: the repository has no revision 'v9'. Specify a"
                        + " branch, a tag or the full hash of a commit; "
                        + hub.endpoint()
                        + "/timm/mobilenetv2_100.ra_in1k/commits lists the commits.",
                problem("hf:" + HubServer.REPOSITORY + "@v9", WEIGHTS));
    }

    @Test
    void aRevisionThatWasDeletedIsReportedEvenIfItIsCached() {
        hub.revision("v9");
        String location = "hf:" + HubServer.REPOSITORY + "@v9";
        revision(location).get(WEIGHTS);
        hub.forget("v9");

        assertTrue(problem(location, WEIGHTS).contains(" has no revision 'v9'"));
        offline = true;
        assertTrue(Files.exists(revision(location).get(WEIGHTS)));
    }

    @Test
    void aFileThatACommitLacksIsNotAskedForAgain() {
        String location = "hf:" + HubServer.REPOSITORY + "@" + HubServer.COMMIT;
        assertEquals(Optional.empty(), revision(location).find("other.json"));
        hub.forgetRequests();

        assertEquals(Optional.empty(), revision(location).find("other.json"));
        assertEquals(List.of(), hub.requests());
        offline = true;
        assertEquals(Optional.empty(), revision(location).find("other.json"));
        // The branch may contain it by now.
        offline = false;
        revision("hf:" + HubServer.REPOSITORY).find("other.json");
        assertEquals(1, hub.requests().size());
    }

    @Test
    void aRedirectToAnotherHostWithoutMetadataIsNotTakenForAFile() {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    exchange.getResponseHeaders().set("Location", "http://login.invalid/page");
                    exchange.sendResponseHeaders(302, -1);
                    return true;
                });

        assertTrue(problem().contains("it does not state the commit of the file"), problem());
        assertTrue(hub.requests().stream().allMatch(it -> it.startsWith("HEAD /timm/")));
    }

    @Test
    void aFileOfAnotherSizeIsDiscardedIfTheHubStatesNoChecksum() throws IOException {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    exchange.getResponseHeaders().set("X-Repo-Commit", HubServer.COMMIT);
                    exchange.getResponseHeaders().set("ETag", "W/\"mirror-1\"");
                    if (exchange.getRequestMethod().equals("HEAD")) {
                        exchange.getResponseHeaders().set("Content-Length", "5");
                        exchange.sendResponseHeaders(200, -1);
                    } else {
                        HubServer.give(exchange, new byte[3]);
                    }
                    return true;
                });

        String message = problem();

        assertEquals(
                "hf:timm/mobilenetv2_100.ra_in1k@"
                        + HubServer.COMMIT
                        + ": model.safetensors has 3 bytes, but the hub states 5. The download was"
                        + " discarded. Try again.",
                message);
        assertEquals(List.of(), names(repository().resolve("blobs")));
    }

    @Test
    void otherRefusalsAreReportedWithTheReasonOfTheHub() {
        hub.hubFault((exchange, bytes, request) -> refuse(exchange, 403, "", "a reason"));
        assertTrue(
                problem()
                        .startsWith(
                                "hf:timm/mobilenetv2_100.ra_in1k: the hub returned status 403: a"
                                        + " reason. Check the location and the access to "),
                problem());

        hub.hubFault((exchange, bytes, request) -> refuse(exchange, 401, "", ""));
        assertTrue(problem().contains("there is no repository timm/"), problem());

        hub.hubFault((exchange, bytes, request) -> refuse(exchange, 501, "", ""));
        assertTrue(problem().contains("status 501. It has a problem."), problem());
    }

    @Test
    void anInvalidCommitOrSizeIsRejected() {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    exchange.getResponseHeaders().set("X-Repo-Commit", "main");
                    exchange.getResponseHeaders().set("ETag", "\"a\"");
                    exchange.sendResponseHeaders(200, -1);
                    return true;
                });
        assertTrue(problem().contains("it states the commit 'main'"), problem());

        hub.hubFault(
                (exchange, bytes, request) -> {
                    exchange.getResponseHeaders().set("X-Repo-Commit", HubServer.COMMIT);
                    exchange.getResponseHeaders().set("ETag", "\"a\"");
                    exchange.getResponseHeaders().set("X-Linked-Size", "-1");
                    exchange.sendResponseHeaders(200, -1);
                    return true;
                });
        assertTrue(problem().contains("it does not state the size of the file"), problem());
    }

    @Test
    void aMissingFileIsReportedWithASimilarOneOrAll() {
        assertEquals(
                "hf:timm/mobilenetv2_100.ra_in1k: the repository contains no file"
                        + " 'modle.safetensors' at "
                        + HubServer.COMMIT
                        + ". Did you mean model.safetensors?",
                problem("hf:" + HubServer.REPOSITORY, "modle.safetensors"));
        assertTrue(
                problem("hf:" + HubServer.REPOSITORY, "x.bin")
                        .endsWith(". It contains config.json, model.safetensors."));
    }

    @Test
    void tooManyRequestsAreRepeatedAfterThePauseOfTheHub() throws IOException {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    if (request > 2) {
                        return false;
                    }
                    exchange.getResponseHeaders().set("Retry-After", "0");
                    return refuse(exchange, request == 1 ? 429 : 408, "", "");
                });

        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));

        hub.hubFault(
                (exchange, bytes, request) -> {
                    exchange.getResponseHeaders().set("Retry-After", "600");
                    return refuse(exchange, 429, "", "a limit");
                });
        cache = folder.resolve("other");
        hub.forgetRequests();
        String message = problem();
        assertTrue(
                message.startsWith(
                        "hf:timm/mobilenetv2_100.ra_in1k: the hub has received too many requests"
                                + " from this computer (status 429: a limit). Try again later, or"
                                + " set the environment variable HF_TOKEN: the limit is higher with"
                                + " an account."),
                message);
        assertEquals(1, hub.requests().size());
    }

    @Test
    void aHubWithAProblemIsAskedAgainAndThenTheCacheIsUsed() {
        Path file = fetch();
        hub.forgetRequests();
        hub.hubFault((exchange, bytes, request) -> refuse(exchange, 503, "", ""));

        assertEquals(file, fetch());
        // A cached file is not worth waiting for.
        assertEquals(1, hub.requests().size());

        cache = folder.resolve("other");
        String message = problem();
        assertTrue(
                message.startsWith(
                        "hf:timm/mobilenetv2_100.ra_in1k: the hub returned status 503. It has a"
                                + " problem. Try again later. 3 attempts were made."
                                + " model.safetensors is not in the cache "
                                + repository()
                                + " either. The environment variable HF_ENDPOINT is set to "
                                + hub.endpoint()
                                + ". Without access to the hub, set the environment variable"
                                + " https_proxy to a proxy, specify a folder"),
                message);
    }

    @Test
    void aHubThatIsNotReachableIsReportedOrTheCacheIsUsed() {
        Path file = fetch();
        hub.close();

        assertEquals(file, fetch());

        cache = folder.resolve("other");
        String message = problem();
        assertTrue(message.startsWith("127.0.0.1 does not accept a connection"), message);
        assertTrue(message.contains("is not in the cache " + repository()), message);
    }

    @Test
    void anotherServerIsNotTakenForAHub() {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    byte[] page = "<html>Log in to the network</html>".getBytes();
                    exchange.sendResponseHeaders(200, -1);
                    return page.length > 0;
                });

        assertEquals(
                "hf:timm/mobilenetv2_100.ra_in1k: "
                        + hub.endpoint()
                        + " does not answer like the Hugging Face hub: it does not state the commit"
                        + " of the file. Check the environment variable HF_ENDPOINT, and whether a"
                        + " proxy or a firewall answers instead.",
                problem());
    }

    @Test
    void anotherCommitThanTheSpecifiedOneIsRejected() {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    exchange.getResponseHeaders().set("X-Repo-Commit", OTHER_COMMIT);
                    exchange.getResponseHeaders().set("ETag", "\"" + "0".repeat(64) + "\"");
                    exchange.sendResponseHeaders(200, -1);
                    return true;
                });

        String message = problem("hf:" + HubServer.REPOSITORY + "@" + HubServer.COMMIT, WEIGHTS);

        assertTrue(
                message.contains("it returns the file of another commit, " + OTHER_COMMIT),
                message);
    }

    @Test
    void aMirrorCanStoreLargeFilesOnItsOwnHost() throws IOException {
        byte[] bytes = {1, 2, 3};
        hub.hubFault(
                (exchange, none, request) -> {
                    if (exchange.getRequestURI().getPath().equals("/storage")) {
                        exchange.getResponseHeaders().set("ETag", "\"of-the-storage\"");
                        HubServer.give(exchange, bytes);
                    } else {
                        exchange.getResponseHeaders().set("X-Repo-Commit", HubServer.COMMIT);
                        exchange.getResponseHeaders()
                                .set("X-Linked-Etag", "\"" + HubServer.sha256(bytes) + "\"");
                        exchange.getResponseHeaders().set("X-Linked-Size", "3");
                        exchange.getResponseHeaders().set("Location", "/storage");
                        exchange.sendResponseHeaders(302, -1);
                    }
                    return true;
                });

        assertArrayEquals(bytes, Files.readAllBytes(fetch()));
        assertEquals(List.of(HubServer.sha256(bytes)), names(repository().resolve("blobs")));
    }

    @Test
    void aTagThatIsNotAFileNameIsRejected() {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    exchange.getResponseHeaders().set("X-Repo-Commit", HubServer.COMMIT);
                    exchange.getResponseHeaders().set("ETag", "\"../../../evil\"");
                    exchange.sendResponseHeaders(200, -1);
                    return true;
                });

        assertTrue(problem().contains("it states the ETag '../../../evil'"), problem());
        assertFalse(Files.exists(folder.resolve("evil")));
    }

    @Test
    void aDownloadThatBreaksOffContinuesWhereItStopped() throws IOException {
        hub.storageFault(
                (exchange, bytes, request) -> {
                    if (request == 1) {
                        HubServer.give(exchange, bytes, 1_000_000);
                    }
                    return request == 1;
                });

        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
        assertEquals(1, hub.count("GET storage model.safetensors bytes="));
    }

    @Test
    void aDownloadThatFailedContinuesInTheNextCall() throws IOException {
        limits = new DownloadLimits(LONG, LONG, LONG, 1L << 40, 5);
        hub.storageFault(
                (exchange, bytes, request) -> {
                    HubServer.give(exchange, bytes, 1_000_000);
                    return true;
                });
        String message = problem();
        assertTrue(
                message.contains("of 3000000 bytes (")
                        && message.contains("the download continues"),
                message);

        hub.storageFault((exchange, bytes, request) -> false);
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
        assertEquals(1, hub.count("GET storage model.safetensors bytes="));
        assertEquals(
                List.of(HubServer.sha256(BYTES)),
                names(repository().resolve("blobs")),
                "no parts are left");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSlowServerTimesOut() {
        limits = new DownloadLimits(LONG, LONG, Duration.ofMillis(300), 1L << 40, 5, 0, LONG, LONG);
        hub.storageFault(
                (exchange, bytes, request) -> {
                    HubServer.give(exchange, bytes, 1000);
                    hub.stall();
                    return true;
                });

        String message = problem();
        assertTrue(message.contains("bytes (no more data arrived). Try again"), message);

        limits = new DownloadLimits(LONG, Duration.ofMillis(300), LONG, 1L << 40, 5);
        hub.hubFault(
                (exchange, bytes, request) -> {
                    hub.stall();
                    return true;
                });
        message = problem();
        assertTrue(message.startsWith("127.0.0.1 does not respond. Try again later."), message);
    }

    @Test
    void bytesWithAnotherChecksumAreDiscarded() throws IOException {
        hub.storageFault(
                (exchange, bytes, request) -> {
                    byte[] changed = bytes.clone();
                    changed[5]++;
                    HubServer.give(exchange, changed);
                    return true;
                });

        String message = problem();

        assertTrue(
                message.contains(
                        " but "
                                + HubServer.sha256(BYTES)
                                + " is required. The download"
                                + " was discarded. The transfer was damaged, or a proxy or mirror has"
                                + " changed the file. Try again."),
                message);
        assertEquals(List.of(), names(repository().resolve("blobs")));
    }

    @Test
    void aSmallFileWithAnotherGitHashIsDiscarded() {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    if (!exchange.getRequestMethod().equals("GET")) {
                        return false;
                    }
                    exchange.sendResponseHeaders(200, CONFIG.length);
                    exchange.getResponseBody().write(new byte[CONFIG.length]);
                    return true;
                });

        String message = problem("hf:" + HubServer.REPOSITORY, "config.json");

        assertTrue(message.contains(" has the git hash "), message);
        assertTrue(message.contains(" but " + HubServer.gitHash(CONFIG)), message);
    }

    @Test
    void aDiskThatIsTooSmallIsReported() {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    if (exchange.getRequestMethod().equals("GET")) {
                        // The storage announces 8 exabytes.
                        exchange.getResponseHeaders().set("Content-Length", "" + (1L << 62));
                        exchange.sendResponseHeaders(200, 1L << 62);
                        exchange.getResponseBody().write(new byte[10]);
                        exchange.getResponseBody().flush();
                        hub.stall();
                        return true;
                    }
                    return false;
                });
        limits = new DownloadLimits(LONG, LONG, LONG, Long.MAX_VALUE, 5);

        String message = problem();

        assertTrue(
                message.contains(" has 4611686018427387904 bytes, but the disk of ")
                        && message.endsWith(
                                "Free some space, or set another folder with the environment"
                                        + " variable HF_HOME."),
                message);
    }

    @Test
    void aFolderThatCannotBeWrittenIsReported() throws IOException {
        cache = Files.createFile(folder.resolve("file")).resolve("hub");

        String message = problem();

        assertTrue(
                message.startsWith(
                        "hf:timm/mobilenetv2_100.ra_in1k: model.safetensors cannot be stored in or"
                                + " read from "),
                message);
        assertTrue(message.contains("HF_HOME"), message);
    }

    @Test
    void aRedirectToAnUnsafeAddressIsNotFollowed() {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    if (exchange.getRequestMethod().equals("GET")) {
                        exchange.getResponseHeaders().set("Location", "ftp://example.org/file");
                        exchange.sendResponseHeaders(302, -1);
                        return true;
                    }
                    return false;
                });

        assertTrue(
                problem().contains(" redirects to ftp://example.org/file, which is not secure."),
                problem());
    }

    @Test
    void aRenamedRepositoryIsFollowedOnTheSameHost() throws IOException {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    String path = exchange.getRequestURI().getPath();
                    if (!path.startsWith("/old/")) {
                        return false;
                    }
                    exchange.getResponseHeaders()
                            .set("Location", path.replace("/old/name", "/" + HubServer.REPOSITORY));
                    exchange.sendResponseHeaders(307, -1);
                    return true;
                });

        assertArrayEquals(BYTES, Files.readAllBytes(revision("hf:old/name").get(WEIGHTS)));
        assertTrue(Files.exists(cache.resolve("models--old--name/refs/main")));
    }

    @Test
    void offlineOnlyTheCacheIsUsed() {
        Path file = fetch();
        hub.forgetRequests();
        offline = true;

        HubRevision revision = revision("hf:" + HubServer.REPOSITORY);
        assertEquals(file, revision.get(WEIGHTS));
        assertEquals(List.of(), hub.requests());
        // Python may have downloaded the weights only. This file would change the predictions.
        String config =
                assertThrows(WeightsException.class, () -> revision.find("config.json"))
                        .getMessage();
        assertTrue(config.contains(" config.json is not in the cache "), config);

        assertEquals(
                "hf:timm/other: HF_HUB_OFFLINE is set, so the hub is not contacted."
                        + " model.safetensors is not in the cache "
                        + cache.resolve("models--timm--other")
                        + ". Unset HF_HUB_OFFLINE, copy that folder from a computer that has"
                        + " downloaded it, or specify a folder with the files with"
                        + " -Dcondyle.weights=FOLDER.",
                problem("hf:timm/other", WEIGHTS));
        String tag = problem("hf:" + HubServer.REPOSITORY + "@v9", WEIGHTS);
        assertTrue(tag.contains(" The revision 'v9' is not in the cache "), tag);
        String shard = assertThrows(WeightsException.class, () -> revision.get("b")).getMessage();
        assertTrue(shard.contains("b is not in the cache"), shard);
    }

    @Test
    void aDamagedFileIsDownloadedAgainOrReportedOffline() throws IOException {
        Path file = fetch();
        Files.write(file, new byte[7]);
        offline = true;
        String message = problem();
        assertTrue(message.startsWith(file + " is damaged: its sha256 is not "), message);

        offline = false;
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
    }

    @Test
    void aLinkWhoseBlobWasDeletedIsReplaced() throws IOException {
        Path file = fetch();
        Files.delete(file.toRealPath());

        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
        assertTrue(Files.isSymbolicLink(file));
    }

    @Test
    void withoutSymbolicLinksTheSnapshotContainsTheBytes() throws IOException {
        links =
                (link, target) -> {
                    throw new IOException("A required privilege is not held by the client");
                };
        Path file = fetch();

        assertTrue(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        assertEquals(List.of(), names(repository().resolve("blobs")));
        hub.commit(OTHER_COMMIT);
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
        hub.forgetRequests();
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
        assertEquals(0, hub.count("GET"));
    }

    @Test
    void aBlobOfPythonIsCopiedWithoutSymbolicLinks() throws IOException {
        Path file = fetch();
        Files.delete(file);
        links =
                (link, target) -> {
                    throw new UnsupportedOperationException();
                };
        hub.forgetRequests();

        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
        assertEquals(0, hub.count("GET"));
        assertEquals(1, names(repository().resolve("blobs")).size());
    }

    @Test
    void theListOfTheFilesIsShortened() {
        assertEquals("It is empty.", HubRevision.listed(List.of()));
        List<String> names = Collections.nCopies(12, "f");
        assertEquals("It contains " + String.join(", ", names) + ".", HubRevision.listed(names));
        assertEquals(
                "It contains " + String.join(", ", names) + ", ....",
                HubRevision.listed(Collections.nCopies(13, "f")));
    }

    @Test
    void aDownloadCanBeInterrupted() throws Exception {
        hub.storageFault(
                (exchange, bytes, request) -> {
                    HubServer.give(exchange, bytes, 1000);
                    hub.stall();
                    return true;
                });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> downloads = new ArrayList<>();
            List<Thread> running = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 2; i++) {
                downloads.add(
                        threads.submit(
                                () -> {
                                    running.add(Thread.currentThread());
                                    String message = problem();
                                    return message + Thread.currentThread().isInterrupted();
                                }));
            }
            // One receives bytes, and the other one waits for it.
            while (hub.count("GET storage") < 1 || hub.count("HEAD") < 2) {
                Thread.sleep(10);
            }
            running.forEach(Thread::interrupt);

            for (Future<String> download : downloads) {
                String message = download.get();
                assertTrue(message.contains("interrupted") && message.endsWith("true"), message);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void threadsDownloadAFileOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Path> fetch = this::fetch;
            for (Future<Path> file : threads.invokeAll(List.of(fetch, fetch, fetch))) {
                assertArrayEquals(BYTES, Files.readAllBytes(file.get()));
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, hub.count("GET storage"));
    }

    private static boolean refuse(HttpExchange exchange, int status, String code, String message)
            throws IOException {
        if (!code.isEmpty()) {
            exchange.getResponseHeaders().set("X-Error-Code", code);
        }
        if (!message.isEmpty()) {
            exchange.getResponseHeaders().set("X-Error-Message", message);
        }
        exchange.sendResponseHeaders(status, -1);
        return true;
    }
}
