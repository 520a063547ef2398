package dev.condyle.samples.serve;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** Reads the bodies of requests within the limits. */
final class RequestBody {

    private static final int CHUNK = 1 << 14;

    private RequestBody() {}

    /**
     * Reads a body.
     *
     * @param types the media types that it may have
     * @throws RequestException if it has another type, is too large, ends early, or comes too
     *     slowly
     */
    static byte[] read(Context request, ServerLimits limits, List<String> types) {
        requireType(request, types);
        // The length is missing, or larger than an int, if the client does not state a small one.
        String length = request.header("Content-Length");
        if (length != null && tooLong(length, limits.bodyBytes())) {
            throw tooLarge(limits);
        }
        try (InputStream in = request.bodyInputStream()) {
            return read(in, limits);
        } catch (IOException e) {
            // Jetty's own message names classes.
            throw late(limits);
        }
    }

    private static boolean tooLong(String length, int limit) {
        return length.length() > 10 || Long.parseLong(length) > limit;
    }

    private static byte[] read(InputStream in, ServerLimits limits) throws IOException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            body.write(chunk, 0, count);
            if (body.size() > limits.bodyBytes()) {
                throw tooLarge(limits);
            }
            if (System.nanoTime() - deadline > 0) {
                throw late(limits);
            }
        }
        return body.toByteArray();
    }

    private static RequestException late(ServerLimits limits) {
        return RequestException.tooSlow(
                "The body did not arrive within " + limits.time().toMillis() + " ms.");
    }

    private static RequestException tooLarge(ServerLimits limits) {
        return RequestException.tooLarge(
                "The body must have at most " + limits.bodyBytes() + " bytes.");
    }

    private static void requireType(Context request, List<String> types) {
        String accepted = String.join(", ", types);
        String encoding = request.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw RequestException.unsupported(
                    "The body must not have a Content-Encoding, such as " + encoding + ".",
                    accepted);
        }
        String type = request.contentType();
        String plain = type == null ? "" : type.replaceFirst(";.*", "").strip();
        if (!types.contains(plain.toLowerCase(Locale.ROOT))) {
            throw RequestException.unsupported(
                    "The Content-Type must be "
                            + String.join(" or ", types)
                            + (plain.isEmpty() ? ", but is missing." : ", not " + plain + "."),
                    accepted);
        }
    }
}
