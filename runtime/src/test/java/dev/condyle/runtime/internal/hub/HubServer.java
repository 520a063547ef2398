package dev.condyle.runtime.internal.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.condyle.runtime.internal.file.Checksum;
import dev.condyle.runtime.internal.file.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A hub on the loopback interface, which behaves as the documentation of the Hugging Face hub and
 * the source of {@code huggingface_hub} 0.36 say: {@code /OWNER/NAME/resolve/REVISION/FILE} with
 * the headers {@code X-Repo-Commit}, {@code ETag}, {@code X-Linked-Etag} and {@code X-Linked-Size},
 * redirects of large files to another host and of small files on the same host, ranges, error
 * codes, and {@code /api/models/OWNER/NAME/revision/REVISION}. Large files lie on a second server.
 */
public final class HubServer implements AutoCloseable {

    public static final String REPOSITORY = "timm/mobilenetv2_100.ra_in1k";
    public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    /** How a request for the bytes of a large file fails. */
    public interface Fault {

        /** Returns whether it has answered the request. */
        boolean answer(HttpExchange exchange, byte[] bytes, int request) throws IOException;
    }

    private static final int LARGE_BYTES = 1 << 20;

    private final HttpServer hub;
    private final HttpServer storage;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Map<String, byte[]>> commits = new LinkedHashMap<>();
    private final Map<String, String> revisions = new TreeMap<>();
    private final Map<String, String> large = new TreeMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger downloads = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Fault hubFault = (exchange, bytes, request) -> false;
    private volatile Fault storageFault = (exchange, bytes, request) -> false;
    private volatile String token = "";
    private volatile String repository = REPOSITORY;

    public HubServer() throws IOException {
        hub = server("127.0.0.1");
        // Another host, from the view of a client.
        storage = server("localhost");
        hub.createContext("/", this::answerHub);
        storage.createContext("/", this::answerStorage);
        revisions.put("main", COMMIT);
        revisions.put(COMMIT, COMMIT);
        commits.put(COMMIT, new TreeMap<>());
    }

    /**
     * Serves the files of a folder as the repository {@link #REPOSITORY}, until the process is
     * killed. Prints the value for HF_ENDPOINT. Further arguments are the name of the repository
     * and the hash of its commit.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        HubServer server = new HubServer();
        server.repository = args.length > 1 ? args[1] : REPOSITORY;
        if (args.length > 2) {
            server.commit(args[2]);
        }
        Path folder = Path.of(args[0]);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (bytes.length >= LARGE_BYTES) {
                    server.large(name, bytes);
                } else {
                    server.small(name, bytes);
                }
            }
        }
        System.out.println(server.endpoint());
        server.end.await();
    }

    private HttpServer server(String host) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 0);
        server.setExecutor(threads);
        server.start();
        return server;
    }

    /** The value of HF_ENDPOINT. */
    public String endpoint() {
        return "http://127.0.0.1:" + hub.getAddress().getPort();
    }

    private String storageAddress() {
        return "http://localhost:" + storage.getAddress().getPort();
    }

    /** Adds a file in large file storage to the commit of main. */
    public HubServer large(String file, byte[] bytes) {
        large.put(sha256(bytes), file);
        return small(file, bytes);
    }

    /** Adds a file in Git to the commit of main. */
    public HubServer small(String file, byte[] bytes) {
        commits.get(revisions.get("main")).put(file, bytes);
        return this;
    }

    /** Moves main to a new commit with the same files. */
    public HubServer commit(String hash) {
        commits.put(hash, new TreeMap<>(commits.get(revisions.get("main"))));
        revisions.put("main", hash);
        revisions.put(hash, hash);
        return this;
    }

    /** Adds a tag or a branch for the commit of main. */
    public HubServer revision(String name) {
        revisions.put(name, revisions.get("main"));
        return this;
    }

    /** Deletes a tag or a branch. */
    public HubServer forget(String name) {
        revisions.remove(name);
        return this;
    }

    /** Requires a token for the repository. */
    public HubServer gated(String required) {
        token = required;
        return this;
    }

    /** Answers requests to the hub before it does. */
    public HubServer hubFault(Fault fault) {
        hubFault = fault;
        return this;
    }

    /** Answers requests to the storage before it does. */
    public HubServer storageFault(Fault fault) {
        downloads.set(0);
        storageFault = fault;
        return this;
    }

    /** All requests: the method, the path, and the authorization or range if there is one. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    public long count(String start) {
        return requests().stream().filter(it -> it.startsWith(start)).count();
    }

    /** Waits until the server stops. */
    void stall() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String sha256(byte[] bytes) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(bytes);
        return Sha256.text(digest);
    }

    static String gitHash(byte[] bytes) {
        MessageDigest digest = Checksum.ofTag("0".repeat(40), bytes.length).newDigest();
        digest.update(bytes);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void record(HttpExchange exchange, String what) {
        String login = exchange.getRequestHeaders().getFirst("Authorization");
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(
                exchange.getRequestMethod()
                        + " "
                        + what
                        + (login == null ? "" : " " + login)
                        + (range == null ? "" : " " + range));
    }

    private void answerHub(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            record(exchange, path);
            if (hubFault.answer(exchange, new byte[0], requests.size())) {
                return;
            }
            String files = "/" + repository + "/resolve/";
            String list = "/api/models/" + repository + "/revision/";
            String cached = "/api/resolve-cache/models/" + repository + "/";
            boolean known =
                    path.startsWith(files) || path.startsWith(list) || path.startsWith(cached);
            String login = exchange.getRequestHeaders().getFirst("Authorization");
            if (login != null && !login.equals("Bearer " + token) && !token.isEmpty()) {
                exchange.getResponseHeaders()
                        .set("X-Error-Message", "Invalid credentials in Authorization header");
                exchange.sendResponseHeaders(401, -1);
            } else if (!known) {
                // The hub does not reveal whether a repository is private or missing.
                error(exchange, login == null ? 401 : 404, "RepoNotFound");
            } else if (!token.isEmpty() && login == null) {
                error(exchange, 401, "GatedRepo");
            } else if (path.startsWith(list)) {
                answerList(exchange, decoded(path.substring(list.length())));
            } else {
                boolean direct = path.startsWith(cached);
                int start = direct ? cached.length() : files.length();
                String[] parts = path.substring(start).split("/", 2);
                answerFile(exchange, decoded(parts[0]), decoded(parts[1]), direct);
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        exchange.getResponseHeaders().set("X-Error-Code", code);
        exchange.getResponseHeaders().set("X-Error-Message", "an explanation");
        exchange.sendResponseHeaders(status, -1);
    }

    private void answerList(HttpExchange exchange, String revision) throws IOException {
        if (!revisions.containsKey(revision)) {
            error(exchange, 404, "RevisionNotFound");
            return;
        }
        StringBuilder json = new StringBuilder("{\"sha\":\"" + revisions.get(revision) + "\",");
        json.append("\"siblings\":[");
        for (String file : commits.get(revisions.get(revision)).keySet()) {
            json.append(json.toString().endsWith("[") ? "" : ",");
            json.append("{\"rfilename\":\"").append(file).append("\"}");
        }
        byte[] bytes = json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void answerFile(HttpExchange exchange, String revision, String file, boolean direct)
            throws IOException {
        String commit = revisions.get(revision);
        if (commit == null) {
            error(exchange, 404, "RevisionNotFound");
            return;
        }
        exchange.getResponseHeaders().set("X-Repo-Commit", commit);
        byte[] bytes = commits.get(commit).get(file);
        if (bytes == null) {
            error(exchange, 404, "EntryNotFound");
            return;
        }
        String sha = sha256(bytes);
        if (large.containsKey(sha)) {
            exchange.getResponseHeaders().set("X-Linked-Etag", "\"" + sha + "\"");
            exchange.getResponseHeaders().set("X-Linked-Size", "" + bytes.length);
            exchange.getResponseHeaders().set("ETag", "\"another\"");
            exchange.getResponseHeaders().set("Location", storageAddress() + "/" + sha + "?sig=1");
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        if (!direct) {
            // A small file is redirected on the same host, and only there it has an ETag.
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            "/api/resolve-cache/models/" + repository + "/" + commit + "/" + file);
            exchange.sendResponseHeaders(307, -1);
            return;
        }
        exchange.getResponseHeaders().set("ETag", "\"" + gitHash(bytes) + "\"");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", "" + bytes.length);
            exchange.sendResponseHeaders(200, -1);
        } else {
            give(exchange, bytes);
        }
    }

    private void answerStorage(HttpExchange exchange) throws IOException {
        try (exchange) {
            String sha = exchange.getRequestURI().getPath().substring(1);
            record(exchange, "storage " + large.get(sha));
            byte[] bytes =
                    commits.values().stream()
                            .flatMap(it -> it.values().stream())
                            .filter(it -> sha256(it).equals(sha))
                            .findFirst()
                            .orElseThrow();
            if (!storageFault.answer(exchange, bytes, downloads.incrementAndGet())) {
                give(exchange, bytes);
            }
        }
    }

    /** Sends the bytes, or the range that the request asks for. */
    static void give(HttpExchange exchange, byte[] bytes) throws IOException {
        give(exchange, bytes, bytes.length);
    }

    /** Announces the bytes, and sends those before an end. */
    static void give(HttpExchange exchange, byte[] bytes, int end) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (range != null) {
            exchange.getResponseHeaders()
                    .set(
                            "Content-Range",
                            "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, bytes.length - from);
        OutputStream body = exchange.getResponseBody();
        body.write(bytes, from, Math.max(0, end - from));
        body.flush();
    }

    @Override
    public void close() {
        end.countDown();
        hub.stop(0);
        storage.stop(0);
        threads.shutdownNow();
    }
}
