package dev.condyle.runtime.internal.download;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** An open HTTP response with a file. */
final class WebFile implements AutoCloseable {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NO_RANGE = 416;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** The validator of a file whose address always returns the same bytes. */
    private static final String PERMANENT = "permanent";

    private final DownloadSource source;
    private final OptionalLong size;
    private final StallGuard body;

    private final long offset;
    private final String validator;

    private WebFile(
            DownloadSource source,
            OptionalLong size,
            StallGuard body,
            long offset,
            String validator) {
        this.source = source;
        this.offset = offset;
        this.validator = validator;
        this.size = size;
        this.body = body;
    }

    /**
     * Requests a file and follows redirects, except from https to http. If a part of the file is
     * present and the server still has the same file, only the rest is requested.
     *
     * @throws WeightsException if no server returns the file; the message says what to do
     * @throws TemporaryFailure if the server may return it later
     */
    static WebFile open(
            WebClient client, DownloadSource source, DownloadLimits limits, PartFile part)
            throws TemporaryFailure {
        URI address = source.address();
        URI place = address;
        for (int i = 0; i <= limits.redirects(); i++) {
            HttpResponse<InputStream> answer =
                    client.send("GET", place, headers(source, place, part), source.advice());
            long offset = part.bytes();
            boolean rest = answer.statusCode() == PARTIAL && continues(answer, offset);
            if (answer.statusCode() == OK || offset > 0 && rest) {
                OptionalLong left = answer.headers().firstValueAsLong("Content-Length");
                long begin = rest ? offset : 0;
                return new WebFile(
                        source,
                        left.isPresent() ? OptionalLong.of(begin + left.getAsLong()) : left,
                        new StallGuard(answer.body(), limits.stall()),
                        begin,
                        source.permanent() ? PERMANENT : validator(answer));
            }
            close(answer.body());
            boolean refused = answer.statusCode() == PARTIAL || answer.statusCode() == NO_RANGE;
            if (offset > 0 && refused) {
                part.discard();
                return open(client, source, limits, part);
            }
            if (!REDIRECTS.contains(answer.statusCode())) {
                throw WebClient.refuse(place, answer, source.advice());
            }
            place = WebClient.redirect(place, answer.headers().firstValue("Location"));
        }
        throw new WeightsException(
                address
                        + " redirects too many times: "
                        + limits.redirects()
                        + " redirects were followed, the last one to "
                        + WebClient.shown(place)
                        + ". Use the address of the file itself. "
                        + source.advice());
    }

    private static Map<String, String> headers(DownloadSource source, URI place, PartFile part) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (part.bytes() > 0) {
            headers.put("Range", "bytes=" + part.bytes() + "-");
            if (!source.permanent()) {
                headers.put("If-Range", part.validator());
            }
        }
        if (WebClient.isSameHost(source.address(), place)) {
            source.token().ifPresent(it -> headers.put("Authorization", "Bearer " + it));
        }
        return headers;
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

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // Nothing more will be read from it.
            return;
        }
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
     * @throws WeightsException if the thread is interrupted
     * @throws TemporaryFailure if the connection is lost, or no data arrives for too long
     */
    int read(byte[] chunk, long received) throws TemporaryFailure {
        try {
            int count = body.read(chunk);
            if (count < 0 && size.isPresent() && received < size.getAsLong()) {
                throw new IOException("the server closed the connection");
            }
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeightsException(
                    "The download of " + source.address() + " was interrupted.", e);
        } catch (IOException e) {
            throw new TemporaryFailure(
                    new WeightsException(
                            "The download of "
                                    + source.address()
                                    + " failed after "
                                    + received
                                    + (size.isPresent() ? " of " + size.getAsLong() : "")
                                    + " bytes ("
                                    + (body.stalled() ? "no more data arrived" : e.getMessage())
                                    + (validator.isEmpty()
                                            ? "). The incomplete file was deleted. Try again."
                                            : "). Try again: the download continues where it"
                                                    + " stopped.")
                                    + " "
                                    + source.advice(),
                            e),
                    Optional.empty());
        }
    }

    @Override
    public void close() {
        body.close();
    }
}
