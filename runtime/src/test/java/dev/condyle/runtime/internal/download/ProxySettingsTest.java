package dev.condyle.runtime.internal.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxySettingsTest {

    private static final URI HUB = URI.create("https://huggingface.co/a");

    private static String proxy(Map<String, String> environment, URI address) {
        List<Proxy> proxies = new ProxySettings(environment::get, null).select(address);
        assertEquals(1, proxies.size());
        if (proxies.get(0).type() == Proxy.Type.DIRECT) {
            return "direct";
        }
        InetSocketAddress place = (InetSocketAddress) proxies.get(0).address();
        return place.getHostString() + ":" + place.getPort();
    }

    @Test
    void theVariableOfTheSchemeIsUsedInLowerOrUpperCase() {
        assertEquals("p:3128", proxy(Map.of("https_proxy", "http://p:3128"), HUB));
        assertEquals("p:3128", proxy(Map.of("HTTPS_PROXY", "p:3128/"), HUB));
        assertEquals("direct", proxy(Map.of("http_proxy", "http://p:3128"), HUB));
        assertEquals("p:80", proxy(Map.of("all_proxy", "http://user:secret@p"), HUB));
        assertEquals("p:443", proxy(Map.of("https_proxy", "https://p"), HUB));
        assertEquals("direct", proxy(Map.of("https_proxy", " "), HUB));
        assertEquals("direct", proxy(Map.of(), HUB));
    }

    @Test
    void hostsInNoProxyAreContactedDirectly() {
        for (String excluded :
                List.of("huggingface.co", ".co, localhost", "*.huggingface.co", "*", "co")) {
            Map<String, String> environment = Map.of("https_proxy", "p:1", "no_proxy", excluded);
            assertEquals("direct", proxy(environment, HUB), excluded);
        }
        for (String other : List.of("face.co", "localhost", "", "huggingface.co.org")) {
            Map<String, String> environment = Map.of("https_proxy", "p:1", "NO_PROXY", other);
            assertEquals("p:1", proxy(environment, HUB), other);
        }
    }

    @Test
    void theProxyOfTheJdkTakesPrecedence() {
        ProxySelector jdk =
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI address) {
                        return List.of(
                                new Proxy(
                                        Proxy.Type.HTTP,
                                        InetSocketAddress.createUnresolved("jdk", 1)));
                    }

                    @Override
                    public void connectFailed(URI address, SocketAddress proxy, IOException e) {
                        throw new AssertionError(e);
                    }
                };

        ProxySettings settings =
                new ProxySettings(Map.of("https_proxy", "http://user:secret@p:1")::get, jdk);
        Proxy chosen = settings.select(HUB).get(0);

        assertEquals("jdk", ((InetSocketAddress) chosen.address()).getHostString());
        // The login belongs to the other proxy.
        assertEquals(Optional.empty(), settings.login(HUB));
    }

    @Test
    void aMalformedVariableIsReportedWithoutItsPassword() {
        for (String value : List.of("socks5://u:secret@p:1", "http://", "http://u:secret@:1")) {
            String message =
                    assertThrows(
                                    WeightsException.class,
                                    () -> proxy(Map.of("https_proxy", value), HUB))
                            .getMessage();
            assertEquals(
                    "The proxy in the environment variable https_proxy, http_proxy or all_proxy is"
                            + " not the address of an HTTP proxy: set it to http://HOST:PORT.",
                    message);
        }
    }

    @Test
    void requestsGoThroughTheProxyWithItsLogin() throws Exception {
        HttpServer proxy =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext(
                "/",
                exchange -> {
                    String login = exchange.getRequestHeaders().getFirst("Proxy-Authorization");
                    if (login == null) {
                        exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=p");
                        exchange.sendResponseHeaders(407, -1);
                    } else {
                        byte[] answer = (login + " " + exchange.getRequestURI()).getBytes();
                        exchange.sendResponseHeaders(200, answer.length);
                        exchange.getResponseBody().write(answer);
                    }
                    exchange.close();
                });
        proxy.start();
        try {
            String place = "http://user:secret@127.0.0.1:" + proxy.getAddress().getPort();
            WebClient client =
                    new WebClient(
                            DownloadLimits.DEFAULT,
                            new ProxySettings(Map.of("http_proxy", place)::get, null));
            HttpResponse<InputStream> answer =
                    client.send("GET", URI.create("http://hub.invalid/file"), Map.of(), "");
            String text = new String(answer.body().readAllBytes());
            assertTrue(
                    text.equals("Basic dXNlcjpzZWNyZXQ= /file")
                            || text.equals("Basic dXNlcjpzZWNyZXQ= http://hub.invalid/file"),
                    text);
        } finally {
            proxy.stop(0);
        }
    }
}
