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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.net.ssl.SSLException;

/** An open HTTP response with a file. */
final class WebFile implements AutoCloseable {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NO_RANGE = 416;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final String MANUAL_DOWNLOAD =
            " Alternatively, download the file by other means and put it into a folder"
                    + " that you specify with -Dcondyle.weights=FOLDER.";

    private final URI asked;
    private final OptionalLong size;
    private final StallGuard body;

    private final long offset;
    private final String validator;

    private WebFile(URI asked, OptionalLong size, StallGuard body, long offset, String validator) {
        this.asked = asked;
        this.offset = offset;
        this.validator = validator;
        this.size = size;
        this.body = body;
    }

    /**
     * Requests a file and follows redirects, except from https to http. If a part of the file is
     * present and the server still has the same file, only the rest is requested. The redirects of
     * the JDK are not used: their maximum number is a setting of the JVM.
     *
     * @throws WeightsException if no server returns the file; the message says what to do
     */
    static WebFile open(URI address, DownloadLimits limits, PartFile part) {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limits.connect())
                        .build();
        URI place = address;
        for (int i = 0; i <= limits.redirects(); i++) {
            HttpResponse<InputStream> answer = ask(client, place, limits, part);
            long offset = part.bytes();
            boolean rest = answer.statusCode() == PARTIAL && continues(answer, offset);
            if (answer.statusCode() == OK || offset > 0 && rest) {
                OptionalLong left = answer.headers().firstValueAsLong("Content-Length");
                long begin = rest ? offset : 0;
                return new WebFile(
                        address,
                        left.isPresent() ? OptionalLong.of(begin + left.getAsLong()) : left,
                        new StallGuard(answer.body(), limits.stall()),
                        begin,
                        validator(answer));
            }
            close(answer.body());
            boolean refused = answer.statusCode() == PARTIAL || answer.statusCode() == NO_RANGE;
            if (offset > 0 && refused) {
                part.discard();
                return open(address, limits, part);
            }
            if (!REDIRECTS.contains(answer.statusCode())) {
                throw new WeightsException(refusal(place, answer.statusCode()) + MANUAL_DOWNLOAD);
            }
            place = elsewhere(place, answer.headers().firstValue("Location"));
        }
        throw new WeightsException(
                address
                        + " redirects too many times: "
                        + limits.redirects()
                        + " redirects were followed, the last one to "
                        + place
                        + ". Use the address of the file itself."
                        + MANUAL_DOWNLOAD);
    }

    private static boolean continues(HttpResponse<InputStream> answer, long offset) {
        String range = answer.headers().firstValue("Content-Range").orElse("");
        return range.startsWith("bytes " + offset + "-");
    }

    /** Returns the value that identifies this version of the file; empty if there is none. */
    private static String validator(HttpResponse<InputStream> answer) {
        String tag = answer.headers().firstValue("ETag").orElse("");
        // A weak tag does not identify the bytes.
        return tag.startsWith("\"") ? tag : answer.headers().firstValue("Last-Modified").orElse("");
    }

    private static HttpResponse<InputStream> ask(
            HttpClient client, URI place, DownloadLimits limits, PartFile part) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(place)
                            .timeout(limits.answer())
                            .header("User-Agent", "condyle");
            if (part.bytes() > 0) {
                request.header("Range", "bytes=" + part.bytes() + "-");
                request.header("If-Range", part.validator());
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException e) {
            throw new WeightsException(
                    "'" + place + "' is not a valid address: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new WeightsException(problem(place, e) + MANUAL_DOWNLOAD, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeightsException("The download of " + place + " was interrupted.", e);
        }
    }

    private static String problem(URI place, IOException e) {
        String host = place.getHost();
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
                    + " ("
                    + e.getMessage()
                    + "). Is the address correct, and is this computer online?";
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

    private static String refusal(URI place, int status) {
        String answer = place.getHost() + " returned status " + status + " for " + place + ": ";
        return switch (status) {
            case 404, 410 -> answer + "the file does not exist. Check the address.";
            case 401, 403, 407 -> answer + "access is denied. Does the file require a login?";
            case 429 -> answer + "there were too many requests. Try again later.";
            default ->
                    answer
                            + (status >= 500
                                    ? "the server has a problem. Try again later."
                                    : "the server does not return the file. Check the address.");
        };
    }

    static URI elsewhere(URI place, Optional<String> location) {
        URI next;
        try {
            next = place.resolve(location.orElse(""));
        } catch (IllegalArgumentException e) {
            throw new WeightsException(
                    place + " redirects to '" + location.get() + "', which is not a valid address.",
                    e);
        }
        boolean same = place.getScheme().equalsIgnoreCase(next.getScheme());
        if (!same && !"https".equalsIgnoreCase(next.getScheme())) {
            throw new WeightsException(
                    place
                            + " redirects to "
                            + next
                            + ", which is not secure. The redirect was not followed. If you"
                            + " trust that address, specify it directly.");
        }
        return next;
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // Nothing more will be read from it.
            return;
        }
    }

    /** Returns the requested address, before any redirect. */
    URI address() {
        return asked;
    }

    /** Returns the number of bytes before the first one that is read. */
    long offset() {
        return offset;
    }

    /** Returns the ETag or the date of the file; empty if the server sends neither. */
    String validator() {
        return validator;
    }

    /** Returns the size in bytes, if the server reports it. */
    OptionalLong size() {
        return size;
    }

    /**
     * Reads the next bytes.
     *
     * @param received the number of bytes read before, for the exception
     * @return the number of bytes read, or -1 at the end
     * @throws WeightsException if the connection is lost, no data arrives for too long, or the
     *     thread is interrupted
     */
    int read(byte[] chunk, long received) {
        try {
            int count = body.read(chunk);
            if (count < 0 && size.isPresent() && received < size.getAsLong()) {
                throw new IOException("the server closed the connection");
            }
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeightsException("The download of " + asked + " was interrupted.", e);
        } catch (IOException e) {
            throw new WeightsException(
                    "The download of "
                            + asked
                            + " failed after "
                            + received
                            + (size.isPresent() ? " of " + size.getAsLong() : "")
                            + " bytes ("
                            + (body.stalled() ? "no more data arrived" : e.getMessage())
                            + (validator.isEmpty()
                                    ? "). The incomplete file was deleted. Try again."
                                    : "). Try again: the download continues where it stopped.")
                            + MANUAL_DOWNLOAD,
                    e);
        }
    }

    @Override
    public void close() {
        body.close();
    }
}
