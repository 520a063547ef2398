package dev.condyle.runtime.internal.download;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Sends HTTP requests, through the proxy of the environment if there is one, and explains failures.
 * Redirects are not followed: the maximum number of the JDK is a setting of the JVM, and it would
 * pass an access token on to other hosts.
 */
public final class WebClient {

    private static final int PROXY_LOGIN = 407;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> TEMPORARY = Set.of(408, TOO_MANY, 500, 502, 503, 504);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final DownloadLimits limits;
    private final ProxySettings proxies;
    private final HttpClient client;

    /** Creates a client. */
    public WebClient(DownloadLimits limits) {
        this(limits, ProxySettings.ofProcess());
    }

    WebClient(DownloadLimits limits, ProxySettings proxies) {
        this.limits = limits;
        this.proxies = proxies;
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limits.connect())
                        .proxy(proxies)
                        .build();
    }

    /**
     * Sends a request without a body.
     *
     * @param method {@code GET} or {@code HEAD}
     * @param place the address
     * @param headers the headers
     * @param advice how the file can be downloaded in another way: a sentence, for exceptions
     * @return the response with any status; its body must be closed
     * @throws WeightsException if the server cannot be reached
     * @throws TemporaryFailure if it does not respond in time, or the connection is lost
     */
    public HttpResponse<InputStream> send(
            String method, URI place, Map<String, String> headers, String advice)
            throws TemporaryFailure {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(place)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .timeout(limits.answer())
                            .header("User-Agent", "condyle");
            headers.forEach(request::header);
            // Not with an Authenticator: it would make the client reject a status 401 without a
            // header WWW-Authenticate. A malformed variable is reported here, too.
            proxies.login(place).ifPresent(it -> request.header("Proxy-Authorization", it));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException e) {
            // Without the message of the JDK, which can contain a header with the access token.
            throw new WeightsException(
                    "'"
                            + shown(place)
                            + "' is not a valid address"
                            + (place.getHost() == null ? ": it has no host." : "."));
        } catch (IOException e) {
            WeightsException problem = new WeightsException(problem(place, e) + spaced(advice), e);
            if (isPermanent(e)) {
                throw problem;
            }
            throw new TemporaryFailure(problem, Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeightsException("The download of " + shown(place) + " was interrupted.", e);
        }
    }

    private static String spaced(String advice) {
        return advice.isEmpty() ? "" : " " + advice;
    }

    private static boolean isPermanent(IOException e) {
        return isUnknownHost(e)
                || e instanceof ConnectException && !(e instanceof HttpConnectTimeoutException)
                || e instanceof SSLException;
    }

    /** Returns an address without its query, which can be a signature that grants access. */
    static String shown(URI place) {
        return place.toString().replaceFirst("\\?.*", "");
    }

    private static String problem(URI address, IOException e) {
        String host = address.getHost();
        String place = shown(address);
        if (isUnknownHost(e)) {
            return "The host " + host + " of " + place + " was not found. Is this computer online?";
        }
        if (e instanceof HttpConnectTimeoutException) {
            return host + " cannot be reached: the connection timed out. Try again later.";
        }
        if (e instanceof HttpTimeoutException) {
            return host + " does not respond. Try again later.";
        }
        if (e instanceof ConnectException) {
            return host
                    + " does not accept a connection for "
                    + place
                    + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")")
                    + ". Is the address correct, and is this computer online?";
        }
        if (e instanceof SSLException) {
            return host
                    + " cannot be reached over a secure connection, or its certificate is not"
                    + " trusted ("
                    + e.getMessage()
                    + ").";
        }
        return place + " cannot be downloaded (" + e + "). Try again.";
    }

    private static boolean isUnknownHost(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException
                    || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    /**
     * Throws the exception for a response that is neither a file nor a redirect.
     *
     * @return never
     */
    static WeightsException refuse(URI place, HttpResponse<?> response, String advice)
            throws TemporaryFailure {
        WeightsException problem =
                new WeightsException(refusal(place, response.statusCode()) + spaced(advice));
        checkTemporary(response, problem);
        throw problem;
    }

    /**
     * Throws a temporary failure if the status of a response is one, with the pause of its header
     * {@code Retry-After}.
     *
     * @param problem the exception for the user
     */
    public static void checkTemporary(HttpResponse<?> response, WeightsException problem)
            throws TemporaryFailure {
        if (isTemporary(response)) {
            Optional<Duration> pause =
                    response.headers()
                            .firstValue("Retry-After")
                            .map(String::strip)
                            .filter(it -> SECONDS.matcher(it).matches())
                            .map(it -> Duration.ofSeconds(Long.parseLong(it)));
            throw new TemporaryFailure(problem, pause);
        }
    }

    /** Returns whether the status of a response is a temporary failure. */
    public static boolean isTemporary(HttpResponse<?> response) {
        return TEMPORARY.contains(response.statusCode());
    }

    private static String refusal(URI place, int status) {
        String answer =
                place.getHost() + " returned status " + status + " for " + shown(place) + ": ";
        return switch (status) {
            case 404, 410 -> answer + "the file does not exist. Check the address.";
            case 401, 403 -> answer + "access is denied. Does the file require a login?";
            case PROXY_LOGIN ->
                    answer
                            + "the proxy requires a login. Set"
                            + " https_proxy=http://USER:PASSWORD@HOST:PORT, and start Java with"
                            + " -Djdk.http.auth.tunneling.disabledSchemes= because the JDK does"
                            + " not send passwords to proxies by default.";
            case TOO_MANY -> answer + "there were too many requests. Try again later.";
            default ->
                    answer
                            + (status >= SERVER_ERROR
                                    ? "the server has a problem. Try again later."
                                    : "the server does not return the file. Check the address.");
        };
    }

    /**
     * Returns the target of a redirect.
     *
     * @throws WeightsException if it is not valid, or leads from https to http
     */
    public static URI redirect(URI place, Optional<String> location) {
        URI next;
        try {
            next = place.resolve(location.orElse(""));
        } catch (IllegalArgumentException e) {
            throw new WeightsException(
                    shown(place)
                            + " redirects to '"
                            + location.get()
                            + "', which is not a valid address.",
                    e);
        }
        boolean same = place.getScheme().equalsIgnoreCase(next.getScheme());
        if (!same && !"https".equalsIgnoreCase(next.getScheme())) {
            throw new WeightsException(
                    shown(place)
                            + " redirects to "
                            + shown(next)
                            + ", which is not secure. The redirect was not followed. If you"
                            + " trust that address, specify it directly.");
        }
        return next;
    }

    /**
     * Returns whether two addresses have the same scheme, host and port, so that an access token of
     * one may be sent to the other.
     */
    public static boolean isSameHost(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }
}
