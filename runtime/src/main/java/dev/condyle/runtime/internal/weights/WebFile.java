package dev.condyle.runtime.internal.weights;

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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.net.ssl.SSLException;

/** A file that a server has begun to send. */
final class WebFile implements AutoCloseable {

    private static final int OK = 200;
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final String BY_HAND =
            " Or download the file elsewhere and put it into a folder that is named by"
                    + " -Dcondyle.weights=FOLDER.";

    private final URI asked;
    private final OptionalLong size;
    private final StallGuard body;

    private WebFile(URI asked, OptionalLong size, StallGuard body) {
        this.asked = asked;
        this.size = size;
        this.body = body;
    }

    /**
     * Asks for a file, and follows where the server points to; from https never to http.
     *
     * @throws WeightsException if no server gives it; the message says what to do
     */
    static WebFile open(URI address, DownloadLimits limits) {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limits.connect())
                        .build();
        URI place = address;
        for (int i = 0; i <= limits.redirects(); i++) {
            HttpResponse<InputStream> answer = ask(client, place, limits);
            if (answer.statusCode() == OK) {
                return new WebFile(
                        address,
                        answer.headers().firstValueAsLong("Content-Length"),
                        new StallGuard(answer.body(), limits.stall()));
            }
            close(answer.body());
            if (!ELSEWHERE.contains(answer.statusCode())) {
                throw new WeightsException(refusal(place, answer.statusCode()) + BY_HAND);
            }
            place = elsewhere(place, answer.headers().firstValue("Location"));
        }
        throw new WeightsException(
                address
                        + " leads from one address to the next without an end: "
                        + limits.redirects()
                        + " were followed, the last to "
                        + place
                        + ". Give the address of the file itself."
                        + BY_HAND);
    }

    private static HttpResponse<InputStream> ask(
            HttpClient client, URI place, DownloadLimits limits) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(place)
                            .timeout(limits.answer())
                            .header("User-Agent", "condyle")
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException e) {
            throw new WeightsException(
                    "'" + place + "' is not an address: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new WeightsException(trouble(place, e) + BY_HAND, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeightsException("The download of " + place + " was interrupted.", e);
        }
    }

    private static String trouble(URI place, IOException e) {
        String host = place.getHost();
        if (isUnknownHost(e)) {
            return "The host " + host + " of " + place + " is not found. Is this computer online?";
        }
        if (e instanceof HttpConnectTimeoutException) {
            return host + " cannot be reached: it takes no connection. Try again later.";
        }
        if (e instanceof HttpTimeoutException) {
            return host + " does not answer. Try again later.";
        }
        if (e instanceof ConnectException) {
            return host
                    + " takes no connection at "
                    + place
                    + " ("
                    + e.getMessage()
                    + "). Is the address right, and this computer online?";
        }
        if (e instanceof SSLException) {
            return host + " is not to be trusted, or not reached safely (" + e.getMessage() + ").";
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

    private static String refusal(URI place, int status) {
        String answer = place.getHost() + " answers " + status + " to " + place + ": ";
        return switch (status) {
            case 404, 410 -> answer + "there is no such file. Check the address.";
            case 401, 403, 407 -> answer + "it is not for everyone. Does it need a login?";
            case 429 -> answer + "it was asked too often. Try again later.";
            default ->
                    answer
                            + (status >= 500
                                    ? "the server has trouble. Try again later."
                                    : "it does not give the file. Check the address.");
        };
    }

    static URI elsewhere(URI place, Optional<String> location) {
        URI next;
        try {
            next = place.resolve(location.orElse(""));
        } catch (IllegalArgumentException e) {
            throw new WeightsException(
                    place + " points to '" + location.get() + "', which is no address.", e);
        }
        boolean same = place.getScheme().equalsIgnoreCase(next.getScheme());
        if (!same && !"https".equalsIgnoreCase(next.getScheme())) {
            throw new WeightsException(
                    place
                            + " points to "
                            + next
                            + ", which is less safe and not followed. If you trust it, give that"
                            + " address.");
        }
        return next;
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // Nothing more is wanted of it.
            return;
        }
    }

    /** The address that was asked first. */
    URI address() {
        return asked;
    }

    /** The size in bytes, where the server says it. */
    OptionalLong size() {
        return size;
    }

    /**
     * Reads on; -1 at the end.
     *
     * @param received how much was read before, for the exception
     * @throws WeightsException if the connection breaks, or nothing comes for too long
     */
    int read(byte[] chunk, long received) {
        try {
            int count = body.read(chunk);
            if (count < 0 && size.isPresent() && received < size.getAsLong()) {
                throw new IOException("the server closed it");
            }
            return count;
        } catch (IOException e) {
            throw new WeightsException(
                    "The download of "
                            + asked
                            + " broke off after "
                            + received
                            + (size.isPresent() ? " of " + size.getAsLong() : "")
                            + " bytes ("
                            + (body.stalled() ? "nothing came any more" : e.getMessage())
                            + "). Nothing of it was kept. Try again."
                            + BY_HAND,
                    e);
        }
    }

    @Override
    public void close() {
        body.close();
    }
}
