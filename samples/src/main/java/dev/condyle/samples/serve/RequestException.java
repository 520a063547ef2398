package dev.condyle.samples.serve;

import java.util.Map;

/** A request that is not answered. The client receives the status and the message. */
final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Map<String, String> headers;

    private RequestException(int status, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.headers = headers;
    }

    /** The request is wrong in a way that the message states. */
    static RequestException bad(String message) {
        return new RequestException(400, message, Map.of());
    }

    /** There is no such model. */
    static RequestException notFound(String message) {
        return new RequestException(404, message, Map.of());
    }

    /** The client sends its body too slowly. */
    static RequestException tooSlow(String message) {
        return new RequestException(408, message, Map.of("Connection", "close"));
    }

    /** The body or a picture is too large. */
    static RequestException tooLarge(String message) {
        return new RequestException(413, message, Map.of());
    }

    /** The type of the body is not supported; {@code accepted} lists the types that are. */
    static RequestException unsupported(String message, String accepted) {
        return new RequestException(415, message, Map.of("Accept", accepted));
    }

    /** The server has too much to do, or is shutting down. */
    static RequestException busy(String message) {
        return new RequestException(503, message, Map.of("Retry-After", "1"));
    }

    /** The time limit has passed. */
    static RequestException timeout(String message) {
        return new RequestException(504, message, Map.of());
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }
}
