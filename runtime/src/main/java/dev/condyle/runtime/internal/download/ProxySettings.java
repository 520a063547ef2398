package dev.condyle.runtime.internal.download;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The proxy of the environment variables {@code https_proxy}, {@code http_proxy}, {@code all_proxy}
 * and {@code no_proxy}, in lower or upper case, as curl and Python use them. The JDK only knows
 * system properties such as {@code https.proxyHost}. They take precedence.
 */
final class ProxySettings extends ProxySelector {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final UnaryOperator<@Nullable String> environment;
    private final @Nullable ProxySelector system;

    /**
     * Creates a selector.
     *
     * @param environment returns the value of an environment variable, or null
     * @param system the selector of the JDK, which is asked first; null for none
     */
    ProxySettings(UnaryOperator<@Nullable String> environment, @Nullable ProxySelector system) {
        this.environment = environment;
        this.system = system;
    }

    /** Returns the proxies of this process. */
    static ProxySettings ofProcess() {
        return new ProxySettings(System::getenv, ProxySelector.getDefault());
    }

    /**
     * Returns the proxy for an address.
     *
     * @throws WeightsException if the variable that applies is not the address of an HTTP proxy
     */
    @Override
    public List<Proxy> select(URI address) {
        return systemProxy(address)
                .orElseGet(() -> proxy(address).map(List::of).orElse(List.of(Proxy.NO_PROXY)));
    }

    private Optional<List<Proxy>> systemProxy(URI address) {
        return Optional.ofNullable(system)
                .map(it -> it.select(address))
                .filter(it -> it.stream().anyMatch(p -> p.type() != Proxy.Type.DIRECT));
    }

    private Optional<Proxy> proxy(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return value(address).filter(it -> !isExcluded(host, address.getPort())).map(this::parse);
    }

    private Optional<String> value(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        return variable(scheme + "_proxy").or(() -> variable("all_proxy"));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.apply(name))
                .or(() -> Optional.ofNullable(environment.apply(name.toUpperCase(Locale.ROOT))))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }

    /** Returns whether {@code no_proxy} lists a host, a domain above it, or everything. */
    private boolean isExcluded(String host, int port) {
        for (String entry : variable("no_proxy").orElse("").split(",")) {
            String domain = entry.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
            if (entry.strip().equals("*")
                    || !domain.isEmpty()
                            && (host.equals(domain)
                                    || host.endsWith("." + domain)
                                    || (host + ":" + port).equals(domain))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the header with the user and the password in the variable that applies. */
    Optional<String> login(URI address) {
        // Not to a proxy of the JDK's settings.
        if (systemProxy(address).isPresent() || proxy(address).isEmpty()) {
            return Optional.empty();
        }
        return value(address)
                .map(it -> URI.create(withScheme(it)).getUserInfo())
                .map(it -> Base64.getEncoder().encodeToString(it.getBytes(StandardCharsets.UTF_8)))
                .map("Basic "::concat);
    }

    private static String withScheme(String value) {
        return value.contains("://") ? value : "http://" + value;
    }

    private Proxy parse(String value) {
        try {
            URI proxy = new URI(withScheme(value));
            String scheme = proxy.getScheme().toLowerCase(Locale.ROOT);
            if (proxy.getHost() == null || !scheme.startsWith("http")) {
                throw new URISyntaxException("the proxy", "not an HTTP proxy");
            }
            int port = proxy.getPort();
            if (port < 0) {
                port = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
            }
            return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), port));
        } catch (URISyntaxException e) {
            // Without the value, which can contain a password.
            throw new WeightsException(
                    "The proxy in the environment variable https_proxy, http_proxy or all_proxy is"
                            + " not the address of an HTTP proxy: set it to http://HOST:PORT.");
        }
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        if (system != null) {
            system.connectFailed(address, proxy, failure);
        }
    }
}
