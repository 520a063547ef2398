package dev.condyle.samples.serve;

import dev.condyle.samples.HtmlText;
import dev.condyle.samples.Thumbnail;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page on which users choose a picture. It is a single file. Its content security policy allows
 * only its own script, and requests only to this server.
 *
 * @param html the text of the page
 * @param policy the content security policy
 */
record ServePage(String html, String policy) {

    /** The longer side of an example, in pixels. */
    private static final int SIDE = 128;

    /**
     * Returns the page of a model.
     *
     * @throws UncheckedIOException if an example cannot be written as PNG
     */
    static ServePage of(ServedModel model, ServerLimits limits) {
        String template = template();
        String html =
                template.replace("{{name}}", HtmlText.escape(model.name()))
                        .replace("{{labels}}", HtmlText.escape(String.join(", ", model.labels())))
                        .replace("{{megabytes}}", Integer.toString(limits.bodyBytes() >> 20))
                        .replace("{{examples}}", examples(model));
        String policy =
                "default-src 'none'; connect-src 'self'; img-src data: blob:; script-src "
                        + hash(between(template, "<script>", "</script>"))
                        + "; style-src "
                        + hash(between(template, "<style>", "</style>"))
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return new ServePage(html, policy);
    }

    void send(Context request) {
        request.header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .contentType("text/html; charset=utf-8")
                .result(html);
    }

    private static String examples(ServedModel model) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < model.examples().size(); i++) {
            String png;
            try {
                png =
                        Base64.getEncoder()
                                .encodeToString(Thumbnail.png(model.examples().get(i), SIDE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            items.append("<li><button type=\"button\"><img alt=\"Example ")
                    .append(i + 1)
                    .append("\" src=\"data:image/png;base64,")
                    .append(png)
                    .append("\"></button></li>\n");
        }
        return items.toString();
    }

    private static String template() {
        try (InputStream stream = ServePage.class.getResourceAsStream("page.html")) {
            if (stream == null) {
                throw new IllegalStateException("page.html is missing on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
