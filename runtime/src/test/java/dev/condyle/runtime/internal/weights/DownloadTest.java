package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.condyle.runtime.internal.download.Download;
import dev.condyle.runtime.internal.download.DownloadLimits;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server on the loopback interface. */
class DownloadTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final DownloadLimits LIMITS =
            new DownloadLimits(LONG, LONG, LONG, Long.MAX_VALUE, 3);
    private static final byte[] BYTES = new byte[3_000_000];
    private static final String SHA;

    static {
        new Random(1).nextBytes(BYTES);
        try {
            SHA = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @TempDir Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> heard = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Path cache;
    private HttpServer server;
    private String address;

    @BeforeEach
    void start() throws IOException {
        cache = folder.resolve("cache");
        System.setProperty("condyle.cache", cache.toString());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/nets/net.npz";
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
        System.clearProperty("condyle.cache");
        System.clearProperty("condyle.weights");
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(
                path,
                exchange -> {
                    requests.incrementAndGet();
                    try (exchange) {
                        handler.handle(exchange);
                    }
                });
    }

    private static void give(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, BYTES.length);
        exchange.getResponseBody().write(BYTES);
    }

    /** Announces the file, and sends its start only. */
    private static void giveStart(HttpExchange exchange, int count) throws IOException {
        exchange.sendResponseHeaders(200, BYTES.length);
        exchange.getResponseBody().write(BYTES, 0, count);
        exchange.getResponseBody().flush();
    }

    private void status(int status) {
        serve("/nets/net.npz", exchange -> exchange.sendResponseHeaders(status, -1));
    }

    private Path fetch(String sha256, DownloadLimits limits) {
        return WeightSource.fetch(
                address,
                sha256,
                new Download(
                        (from, bytes, of) -> heard.add(bytes + " of " + of.orElse(-1)), limits));
    }

    private String refusal(DownloadLimits limits) throws IOException {
        String message =
                assertThrows(WeightsException.class, () -> fetch(SHA, limits)).getMessage();
        assertEquals(List.of(), cached());
        return message;
    }

    private List<String> cached() throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".locks"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFileIsDownloadedOnceUnderItsChecksum() throws IOException {
        serve("/nets/net.npz", DownloadTest::give);

        Path file = fetch(SHA, LIMITS);

        assertEquals(cache.resolve("net-" + SHA + ".npz"), file);
        assertArrayEquals(BYTES, Files.readAllBytes(file));
        assertEquals(file, fetch(SHA, LIMITS));
        assertEquals(1, requests.get());
        assertEquals(List.of("net-" + SHA + ".npz"), cached());
    }

    @Test
    void aListenerIsNotifiedOfTheProgress() {
        serve("/nets/net.npz", DownloadTest::give);

        fetch(SHA, LIMITS);

        assertEquals(BYTES.length + " of " + BYTES.length, heard.get(heard.size() - 1));
        assertTrue(heard.size() >= 3, heard.toString());
    }

    @Test
    void theContentLengthIsOptional() throws IOException {
        serve(
                "/nets/net.npz",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(BYTES);
                });

        assertArrayEquals(BYTES, Files.readAllBytes(fetch(SHA, LIMITS)));
        assertEquals(BYTES.length + " of -1", heard.get(heard.size() - 1));
    }

    @Test
    void aDownloadWithoutAChecksumIsRejected() {
        String message = assertThrows(WeightsException.class, () -> fetch("", LIMITS)).getMessage();

        assertTrue(
                message.startsWith(
                        address + " cannot be downloaded without its checksum: add sha256"),
                message);
        assertEquals(0, requests.get());
    }

    @Test
    void threadsThatNeedTheSameFileWaitForOneDownload() throws Exception {
        serve("/nets/net.npz", DownloadTest::give);
        Callable<Path> fetch = () -> WeightSource.fetch(address, SHA);

        for (Future<Path> file : threads.invokeAll(List.of(fetch, fetch, fetch))) {
            assertArrayEquals(BYTES, Files.readAllBytes(file.get()));
        }

        assertEquals(1, requests.get());
    }

    @Test
    void anIncompleteFileIsNotVisible() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        serve(
                "/nets/net.npz",
                exchange -> {
                    giveStart(exchange, 1_000_000);
                    half.countDown();
                    await(goOn);
                    exchange.getResponseBody().write(BYTES, 1_000_000, BYTES.length - 1_000_000);
                });
        Future<Path> file = threads.submit(() -> WeightSource.fetch(address, SHA));
        half.await();
        while (cached().isEmpty()) {
            Thread.onSpinWait();
        }

        String part = cached().get(0);
        assertTrue(part.startsWith("net-" + SHA + ".npz.") && part.endsWith(".part"), part);
        assertEquals(1, cached().size());
        goOn.countDown();
        assertEquals("net-" + SHA + ".npz", file.get().getFileName().toString());
        assertEquals(1, cached().size());
    }

    @Test
    void partialFilesOfKilledProcessesAreDeletedAfterADay() throws IOException {
        serve("/nets/net.npz", DownloadTest::give);
        Files.createDirectories(cache);
        Path old = Files.createFile(cache.resolve("net-" + SHA + ".npz.1.part"));
        Path others = Files.createFile(cache.resolve("other.npz.1.part"));
        Path fresh = Files.createFile(cache.resolve("net-" + SHA + ".npz.2.part"));
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(old, longAgo);
        Files.setLastModifiedTime(others, longAgo);

        fetch(SHA, LIMITS);

        assertFalse(Files.exists(old));
        assertTrue(Files.exists(others) && Files.exists(fresh));
    }

    @Test
    void aDamagedFileIsDownloadedAgain() throws IOException {
        serve("/nets/net.npz", DownloadTest::give);
        Files.writeString(fetch(SHA, LIMITS), "altered");

        assertArrayEquals(BYTES, Files.readAllBytes(fetch(SHA, LIMITS)));
        assertEquals(2, requests.get());
    }

    @Test
    void aWrongChecksumIsReportedWithBothValues() throws IOException {
        serve(
                "/nets/net.npz",
                exchange -> {
                    exchange.sendResponseHeaders(200, 3);
                    exchange.getResponseBody().write("abc".getBytes());
                });

        String message = refusal(LIMITS);

        assertTrue(
                message.startsWith(
                        "The file downloaded from "
                                + address
                                + " has the sha256"
                                + " ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad,"
                                + " but "
                                + SHA
                                + " is required. "),
                message);
    }

    @Test
    void anInterruptedDownloadIsRejected() throws IOException {
        serve(
                "/nets/net.npz",
                exchange -> {
                    giveStart(exchange, 1000);
                });

        String message = refusal(LIMITS);

        assertTrue(
                message.startsWith(
                        "The download of " + address + " failed after 1000 of 3000000 bytes"),
                message);
    }

    @Test
    void aStalledDownloadTimesOut() throws IOException {
        serve(
                "/nets/net.npz",
                exchange -> {
                    giveStart(exchange, 1000);
                    await(end);
                });

        String message =
                refusal(new DownloadLimits(LONG, LONG, Duration.ofMillis(300), 1L << 40, 3));

        assertTrue(message.contains("of 3000000 bytes (no more data arrived)"), message);
    }

    @Test
    void aDownloadThatBreaksOffIsContinuedInTheSameCall() throws IOException {
        List<String> ranges = new ArrayList<>();
        serve(
                "/nets/net.npz",
                exchange -> {
                    String range = exchange.getRequestHeaders().getFirst("Range");
                    ranges.add(String.valueOf(range));
                    int from =
                            range == null
                                    ? 0
                                    : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
                    exchange.getResponseHeaders().set("ETag", "\"a\"");
                    exchange.getResponseHeaders()
                            .set("Content-Range", "bytes " + from + "-/" + BYTES.length);
                    exchange.sendResponseHeaders(range == null ? 200 : 206, BYTES.length - from);
                    int count = Math.min(1_000_000, BYTES.length - from);
                    exchange.getResponseBody().write(BYTES, from, count);
                    exchange.getResponseBody().flush();
                });

        assertArrayEquals(BYTES, Files.readAllBytes(fetch(SHA, patient(2))));
        assertEquals("null", ranges.get(0));
        assertTrue(ranges.size() > 2, ranges.toString());
        assertTrue(
                ranges.stream().skip(1).allMatch(it -> it.matches("bytes=[1-9]\\d*-")),
                ranges.toString());
    }

    @Test
    void aDownloadThatAlwaysStartsAgainEnds() throws IOException {
        serve(
                "/nets/net.npz",
                exchange -> {
                    giveStart(exchange, 1_000_000);
                });

        String message = refusal(patient(2));

        assertTrue(message.contains(" attempts were made."), message);
    }

    @Test
    void aBusyServerIsAskedAgainAfterThePauseThatItAsksFor() throws IOException {
        serve(
                "/nets/net.npz",
                exchange -> {
                    if (requests.get() < 3) {
                        exchange.getResponseHeaders().set("Retry-After", "0");
                        exchange.sendResponseHeaders(requests.get() == 1 ? 429 : 503, -1);
                    } else {
                        give(exchange);
                    }
                });

        assertArrayEquals(BYTES, Files.readAllBytes(fetch(SHA, patient(2))));
        assertEquals(3, requests.get());
    }

    @Test
    void theNumberOfAttemptsIsLimitedAndReported() throws IOException {
        status(503);

        String message = refusal(patient(2));

        assertTrue(message.endsWith(" 3 attempts were made."), message);
        assertEquals(3, requests.get());
    }

    @Test
    void aPauseThatIsTooLongIsNotAwaited() throws IOException {
        serve(
                "/nets/net.npz",
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "3600");
                    exchange.sendResponseHeaders(429, -1);
                });

        String message = refusal(patient(2));

        assertTrue(message.contains("returned status 429"), message);
        assertEquals(1, requests.get());
    }

    @Test
    void aMissingFileIsNotRequestedAgain() throws IOException {
        status(404);

        refusal(patient(5));

        assertEquals(1, requests.get());
    }

    private static DownloadLimits patient(int retries) {
        return new DownloadLimits(
                LONG, LONG, LONG, 1L << 40, 3, retries, Duration.ofMillis(1), LONG);
    }

    @Test
    void aServerThatDoesNotRespondTimesOut() throws IOException {
        serve("/nets/net.npz", exchange -> await(end));

        String message =
                refusal(new DownloadLimits(LONG, Duration.ofMillis(300), LONG, 1L << 40, 3));

        assertTrue(message.startsWith("127.0.0.1 does not respond. Try again later."), message);
    }

    @Test
    void aMissingFileIsReported() throws IOException {
        status(404);

        assertEquals(
                "127.0.0.1 returned status 404 for "
                        + address
                        + ": the file does not exist. Check the address. Alternatively, download"
                        + " the file by other means and put it into a folder that you specify"
                        + " with -Dcondyle.weights=FOLDER.",
                refusal(LIMITS));
    }

    @Test
    void eachStatusCodeHasItsOwnMessage() throws IOException {
        serve("/", exchange -> exchange.sendResponseHeaders(code(exchange), -1));
        String start = address.replace("/nets/net.npz", "/");
        for (String[] pair :
                new String[][] {
                    {"500", "the server has a problem. Try again later."},
                    {"503", "the server has a problem. Try again later."},
                    {"403", "access is denied. Does the file require a login?"},
                    {"429", "there were too many requests. Try again later."},
                    {"204", "the server does not return the file. Check the address."}
                }) {
            address = start + pair[0];
            String message = refusal(LIMITS);
            assertTrue(
                    message.contains(
                            " returned status " + pair[0] + " for " + address + ": " + pair[1]),
                    message);
        }
    }

    private static int code(HttpExchange exchange) {
        return Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
    }

    @Test
    void aRedirectIsFollowed() throws IOException {
        serve("/nets/net.npz", exchange -> redirect(exchange, "../b/other.npz"));
        serve("/b/other.npz", DownloadTest::give);

        assertEquals("net-" + SHA + ".npz", fetch(SHA, LIMITS).getFileName().toString());
    }

    @Test
    void aLoopOfRedirectsEnds() throws IOException {
        serve("/nets/net.npz", exchange -> redirect(exchange, "/nets/net.npz"));

        String message = refusal(LIMITS);

        assertTrue(
                message.startsWith(
                        address + " redirects too many times: 3 redirects were followed"),
                message);
        assertEquals(4, requests.get());
    }

    @Test
    void aRedirectToAnotherSchemeIsNotFollowed() throws IOException {
        serve("/nets/net.npz", exchange -> redirect(exchange, "file:///etc/hosts"));

        String message = refusal(LIMITS);

        assertTrue(
                message.startsWith(
                        address + " redirects to file:///etc/hosts, which is not secure."),
                message);
    }

    private static void redirect(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().set("Location", where);
        exchange.sendResponseHeaders(302, -1);
    }

    @Test
    void aFileAboveTheLimitIsRejected() throws IOException {
        serve("/nets/net.npz", DownloadTest::give);

        String message = refusal(new DownloadLimits(LONG, LONG, LONG, 1000, 3));

        assertTrue(
                message.startsWith(address + " is larger than the limit of 1000 bytes."), message);
    }

    @Test
    void anEndlessFileIsRejected() throws IOException {
        serve(
                "/nets/net.npz",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (true) {
                        exchange.getResponseBody().write(BYTES);
                    }
                });

        String message = refusal(new DownloadLimits(LONG, LONG, LONG, 10_000_000, 3));

        assertTrue(
                message.startsWith(address + " is larger than the limit of 10000000 bytes."),
                message);
    }

    @Test
    void aFileLargerThanTheFreeDiskSpaceIsRejected() throws IOException {
        serve(
                "/nets/net.npz",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1L << 60);
                    exchange.getResponseBody().flush();
                    await(end);
                });

        String message = refusal(LIMITS);

        assertTrue(
                message.startsWith(address + " has 1152921504606846976 bytes, but the disk of"),
                message);
    }

    @Test
    void aServerThatDoesNotAcceptConnectionsIsReported() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = "http://127.0.0.1:" + socket.getLocalPort() + "/net.npz";
        }

        String message = refusal(LIMITS);

        assertTrue(
                message.startsWith("127.0.0.1 does not accept a connection for " + address),
                message);
    }

    @Test
    void anUnknownHostIsReported() throws IOException {
        address = "https://weights.invalid/net.npz";

        String message = refusal(LIMITS);

        assertTrue(
                message.startsWith(
                        "The host weights.invalid of https://weights.invalid/net.npz"
                                + " was not found. Is this computer online?"),
                message);
    }

    @Test
    void aPlainTextServerAtAnHttpsAddressIsRejected() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            threads.submit(
                    () -> {
                        try (Socket client = socket.accept()) {
                            // The client can lose an answer that arrives before it has written
                            // its first record: a header of 5 bytes with the length, and the rest.
                            byte[] header = client.getInputStream().readNBytes(5);
                            client.getInputStream()
                                    .readNBytes(ByteBuffer.wrap(header, 3, 2).getShort());
                            client.getOutputStream().write("HTTP/1.1 400 No\r\n\r\n".getBytes());
                            return client.getInputStream().readAllBytes();
                        }
                    });
            address = "https://127.0.0.1:" + socket.getLocalPort() + "/net.npz";

            String message = refusal(LIMITS);

            // The JDK's client can lose the answer of such a server, and then waits in vain.
            assertTrue(
                    message.startsWith(
                                    "127.0.0.1 cannot be reached over a secure connection, or"
                                            + " its certificate is not trusted (")
                            || message.startsWith(
                                    "127.0.0.1 cannot be reached: the connection timed out."),
                    message);
        }
    }

    @Test
    void anAddressWithoutAHostIsRejected() throws IOException {
        address = "https:net.npz";
        assertTrue(refusal(LIMITS).startsWith("'https:net.npz' is not a valid address: it has no"));
        address = "https://host/a b.npz";
        assertTrue(refusal(LIMITS).startsWith("The address of the weights is malformed: "));
    }

    @Test
    void aFolderThatIsNotWritableIsReported() throws IOException {
        serve("/nets/net.npz", DownloadTest::give);
        Path blocked = Files.createFile(folder.resolve("blocked"));
        System.setProperty("condyle.cache", blocked.resolve("cache").toString());

        String message = refusal(LIMITS);

        assertTrue(
                message.startsWith(
                        "The download of " + address + " cannot be written to " + blocked),
                message);
        assertTrue(message.contains("-Dcondyle.cache=FOLDER"), message);
    }

    @Test
    void anInterruptedThreadStopsAndStaysInterrupted() throws Exception {
        serve("/nets/net.npz", exchange -> await(end));
        Thread.currentThread().interrupt();

        WeightsException e = assertThrows(WeightsException.class, () -> fetch(SHA, LIMITS));

        assertTrue(Thread.interrupted());
        assertEquals("The download of " + address + " was interrupted.", e.getMessage());
    }

    @Test
    void anInterruptEndsADownloadAndTheWaitForIt() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        serve(
                "/nets/net.npz",
                exchange -> {
                    giveStart(exchange, 1_000_000);
                    half.countDown();
                    await(end);
                });
        List<String> messages = Collections.synchronizedList(new ArrayList<>());
        Runnable fetch =
                () -> {
                    try {
                        fetch(SHA, LIMITS);
                    } catch (WeightsException e) {
                        messages.add(e.getMessage() + Thread.currentThread().isInterrupted());
                    }
                };
        Thread first = new Thread(fetch);
        Thread second = new Thread(fetch);
        first.start();
        half.await();
        second.start();
        Thread.sleep(200);

        for (Thread thread : List.of(second, first)) {
            thread.interrupt();
            thread.join(2000);
            assertFalse(thread.isAlive());
        }

        String message = "The download of " + address + " was interrupted.true";
        assertEquals(List.of(message, message), messages);
        assertEquals(1, requests.get());
        assertEquals(List.of(), cached());
    }

    private void serveRanges(String tag, String nextTag, int first) {
        List<String> tags = new ArrayList<>(List.of(tag, nextTag));
        serve(
                "/nets/net.npz",
                exchange -> {
                    String now = tags.size() > 1 ? tags.remove(0) : tags.get(0);
                    String range = exchange.getRequestHeaders().getFirst("Range");
                    String condition = exchange.getRequestHeaders().getFirst("If-Range");
                    heard.add("Range " + range + " If-Range " + condition);
                    exchange.getResponseHeaders().set("ETag", now);
                    int from = 0;
                    if (range != null && now.equals(condition)) {
                        from = Integer.parseInt(range.replaceAll("\\D", ""));
                        exchange.getResponseHeaders()
                                .set(
                                        "Content-Range",
                                        "bytes " + from + "-" + (BYTES.length - 1) + "/*");
                    }
                    exchange.sendResponseHeaders(from > 0 ? 206 : 200, BYTES.length - from);
                    int count = requests.get() == 1 ? first : BYTES.length - from;
                    exchange.getResponseBody().write(BYTES, from, count);
                    exchange.getResponseBody().flush();
                });
    }

    @Test
    void aBrokenDownloadContinues() throws IOException {
        serveRanges("\"a\"", "\"a\"", 1_000_000);
        String message =
                assertThrows(WeightsException.class, () -> fetch(SHA, LIMITS)).getMessage();
        assertTrue(message.contains("Try again: the download continues where it"), message);
        assertEquals(2, cached().size());

        assertArrayEquals(BYTES, Files.readAllBytes(fetch(SHA, LIMITS)));
        // A client may discard the last bytes before the connection broke.
        assertTrue(
                heard.stream()
                        .anyMatch(it -> it.matches("Range bytes=[1-9][0-9]+- If-Range \"a\"")),
                heard.toString());
        assertEquals(2, requests.get());
        assertEquals(List.of("net-" + SHA + ".npz"), cached());
    }

    @Test
    void aDownloadOfAChangedFileOrADamagedPartStartsAgain() throws IOException {
        serveRanges("\"a\"", "\"b\"", 1_000_000);
        assertThrows(WeightsException.class, () -> fetch(SHA, LIMITS));
        assertArrayEquals(BYTES, Files.readAllBytes(fetch(SHA, LIMITS)));
        assertEquals(2, requests.get());

        Files.delete(fetch(SHA, LIMITS));
        Path part = cache.resolve("net-" + SHA + ".npz.kept.part");
        Files.write(part, new byte[500]);
        Files.write(cache.resolve("net-" + SHA + ".npz.kept.validator"), List.of(address, "\"b\""));
        assertArrayEquals(BYTES, Files.readAllBytes(fetch(SHA, LIMITS)));
        assertTrue(heard.contains("Range bytes=500- If-Range \"b\""), heard.toString());
        assertEquals(List.of("net-" + SHA + ".npz"), cached());
    }

    /** Waits until a part has at least one byte and a validator. */
    private Path awaitPart() throws Exception {
        while (true) {
            for (String name : cached()) {
                Path part = cache.resolve(name.replace(".validator", ".part"));
                if (name.endsWith(".validator") && Files.exists(part) && Files.size(part) > 0) {
                    return part;
                }
            }
            Thread.sleep(10);
        }
    }

    @Test
    void aDownloadOfAnotherProcessIsAwaitedAndContinuedIfThatIsKilled() throws Exception {
        serve(
                "/nets/net.npz",
                exchange -> {
                    String range = exchange.getRequestHeaders().getFirst("Range");
                    String condition = exchange.getRequestHeaders().getFirst("If-Range");
                    heard.add("Range " + range + " If-Range " + condition);
                    exchange.getResponseHeaders().set("ETag", "\"a\"");
                    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
                    exchange.getResponseHeaders()
                            .set(
                                    "Content-Range",
                                    "bytes " + from + "-" + (BYTES.length - 1) + "/*");
                    exchange.sendResponseHeaders(from > 0 ? 206 : 200, BYTES.length - from);
                    if (requests.get() == 1) {
                        exchange.getResponseBody().write(BYTES, 0, 1_000_000);
                        exchange.getResponseBody().flush();
                        await(end);
                    } else {
                        exchange.getResponseBody().write(BYTES, from, BYTES.length - from);
                    }
                });
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dcondyle.cache=" + cache,
                                "-cp",
                                System.getProperty("java.class.path"),
                                DownloadProbe.class.getName(),
                                address,
                                SHA)
                        .inheritIO()
                        .start();
        Path part;
        Future<Path> file;
        try {
            part = awaitPart();
            file = threads.submit(() -> fetch(SHA, LIMITS));
            // Time for a second request, which a running download in another process must prevent.
            Thread.sleep(300);
            assertEquals(1, requests.get());
            assertTrue(other.isAlive() && Files.exists(part));
        } finally {
            other.destroyForcibly().waitFor();
        }

        assertArrayEquals(BYTES, Files.readAllBytes(file.get()));
        assertTrue(heard.get(1).matches("Range bytes=[1-9]\\d*- If-Range \"a\""), heard.toString());
        assertEquals(2, requests.get());
        assertEquals(List.of("net-" + SHA + ".npz"), cached());
    }

    @Test
    void aPartThatIsLeftOfAnotherVersionOrAddressIsDownloadedAgain() throws IOException {
        serveRanges("\"b\"", "\"b\"", BYTES.length);
        Files.createDirectories(cache);
        for (List<String> validator :
                List.of(
                        List.of(address, "\"a\""),
                        List.of("https://example.com/net.npz", "\"b\""),
                        List.of(address),
                        List.<String>of())) {
            heard.clear();
            requests.set(1);
            Files.write(cache.resolve("net-" + SHA + ".npz.1.part"), new byte[500]);
            Files.write(cache.resolve("net-" + SHA + ".npz.1.validator"), validator);

            Path file = fetch(SHA, LIMITS);

            assertArrayEquals(BYTES, Files.readAllBytes(file));
            boolean known = validator.size() == 2 && validator.get(0).equals(address);
            assertEquals(
                    known
                            ? "Range bytes=500- If-Range " + validator.get(1)
                            : "Range null If-Range null",
                    heard.get(0));
            assertEquals(List.of("net-" + SHA + ".npz"), cached());
            Files.delete(file);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
