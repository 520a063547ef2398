package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.condyle.runtime.internal.download.Download;
import dev.condyle.runtime.internal.download.DownloadLimits;
import dev.condyle.runtime.internal.hub.HubServer;
import dev.condyle.runtime.internal.hub.HubSettings;
import dev.condyle.runtime.internal.inference.ChildJvm;
import dev.condyle.runtime.model.FetchWeights;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights from a hub on the loopback interface. */
class HubWeightSourceTest {

    private static final String LOCATION = "hf:" + HubServer.REPOSITORY;
    private static final String PASSWORD = "changeit";
    private static final byte[] BYTES = new byte[3_000_000];

    @TempDir Path folder;

    private HubServer hub;

    @BeforeEach
    void start() throws IOException {
        hub = new HubServer().large("model.safetensors", BYTES).small("config.json", new byte[9]);
    }

    @AfterEach
    void stop() {
        hub.close();
        System.clearProperty("condyle.weights");
    }

    private FoundWeights find(String location, String sha256) {
        return WeightSource.find(
                location,
                sha256,
                new Download((name, bytes, of) -> {}, DownloadLimits.DEFAULT),
                () ->
                        new HubSettings(
                                URI.create(hub.endpoint()),
                                folder.resolve("hub"),
                                Optional.empty(),
                                false));
    }

    private Map<String, String> environment() {
        return Map.of("HF_ENDPOINT", hub.endpoint(), "HF_HOME", folder.resolve("home").toString());
    }

    @Test
    void theOtherFilesOfTheRepositoryAreKnown() throws IOException {
        FoundWeights found = find(LOCATION, "");

        assertEquals(LOCATION + "@" + HubServer.COMMIT + "/model.safetensors", found.location());
        assertArrayEquals(BYTES, Files.readAllBytes(found.path()));
        assertEquals(9, Files.size(found.repository().apply("config.json").orElseThrow()));
        assertEquals(Optional.empty(), found.repository().apply("other.json"));
    }

    @Test
    void aChecksumIsCheckedToo() {
        String message =
                assertThrows(WeightsException.class, () -> find(LOCATION, "0".repeat(64)))
                        .getMessage();

        assertTrue(message.contains(" but " + "0".repeat(64) + " is required"), message);
    }

    @Test
    void aCopyOfTheRepositoryInTheFolderOfWeightsIsUsed() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("w").resolve(HubServer.REPOSITORY));
        Files.write(copy.resolve("model.safetensors"), new byte[3]);
        Files.write(copy.resolve("config.json"), new byte[4]);
        // A file of another repository with the same name.
        Files.write(folder.resolve("w/model.safetensors"), new byte[5]);
        System.setProperty("condyle.weights", folder.resolve("w").toString());

        FoundWeights found = find(LOCATION, "");

        assertEquals(copy.resolve("model.safetensors"), found.path());
        assertEquals(
                Optional.of(copy.resolve("config.json")), found.repository().apply("config.json"));
        assertEquals(
                copy.resolve("model.safetensors"),
                find(LOCATION + "@v1/model.safetensors", "").path());
        assertEquals(List.of(), hub.requests());
        assertThrows(WeightsException.class, () -> find("hf:timm/other", ""));
    }

    @Test
    void theCommandFetchesWhatIsNeededOffline() throws Exception {
        ChildJvm.run(environment(), FetchWeights.class, LOCATION);
        hub.forgetRequests();

        FoundWeights found =
                WeightSource.find(
                        LOCATION,
                        "",
                        new Download((name, bytes, of) -> {}, DownloadLimits.DEFAULT),
                        () ->
                                new HubSettings(
                                        URI.create(hub.endpoint()),
                                        folder.resolve("home/hub"),
                                        Optional.empty(),
                                        true));

        assertTrue(found.repository().apply("config.json").isPresent());
        assertEquals(Optional.empty(), found.repository().apply("preprocessor_config.json"));
        assertEquals(List.of(), hub.requests());
    }

    @Test
    void twoProcessesDownloadAFileOnce() throws Exception {
        hub.storageFault(
                (exchange, bytes, request) -> {
                    // Both processes have asked for the file before the first one receives it.
                    for (int i = 0; i < 600 && hub.count("HEAD") < 2; i++) {
                        pause();
                    }
                    return false;
                });
        Callable<String> fetch = () -> ChildJvm.run(environment(), HubProbe.class, LOCATION);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<String> output : threads.invokeAll(List.of(fetch, fetch))) {
                String text = output.get();
                assertTrue(
                        text.endsWith(
                                LOCATION
                                        + "@"
                                        + HubServer.COMMIT
                                        + "/model.safetensors 3000000"
                                        + System.lineSeparator()),
                        text);
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, hub.count("GET storage"));
        assertTrue(
                Files.isDirectory(
                        folder.resolve("home/hub/models--timm--mobilenetv2_100.ra_in1k")));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A hub with a secure connection, whose storage is http. */
    private static HttpsServer secureHub(Path keys, String storage) throws Exception {
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("X-Repo-Commit", HubServer.COMMIT);
                    exchange.getResponseHeaders()
                            .set("X-Linked-Etag", "\"" + "0".repeat(64) + "\"");
                    exchange.getResponseHeaders().set("X-Linked-Size", "3");
                    exchange.getResponseHeaders().set("Location", storage);
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        server.start();
        return server;
    }

    @Test
    void aRedirectFromHttpsToHttpIsNotFollowed() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "hub",
                                "-keyalg",
                                "RSA",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost,ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                keys.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        String storage = hub.endpoint() + "/file";
        HttpsServer secure = secureHub(keys, storage);
        try {
            String output =
                    ChildJvm.run(
                            Map.of(
                                    "HF_ENDPOINT",
                                    "https://127.0.0.1:" + secure.getAddress().getPort(),
                                    "HF_HOME",
                                    folder.resolve("home").toString(),
                                    "JAVA_TOOL_OPTIONS",
                                    "-Djavax.net.ssl.trustStore="
                                            + keys
                                            + " -Djavax.net.ssl.trustStorePassword="
                                            + PASSWORD),
                            HubProbe.class,
                            LOCATION);

            assertTrue(
                    output.contains(
                            " redirects to "
                                    + storage
                                    + ", which is not secure. The redirect was not followed."),
                    output);
        } finally {
            secure.stop(0);
        }
        assertEquals(List.of(), hub.requests());
    }
}
