package dev.condyle.samples.serve;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Sends requests to a server on this machine. */
record Client(int port, HttpClient http) {

    record Reply(int status, HttpResponse<String> response) {

        String body() {
            return response.body();
        }

        JsonObject json() {
            return JsonParser.parseString(response.body()).getAsJsonObject();
        }

        String error() {
            return json().get("error").getAsString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    static Client of(ModelServer server) {
        return new Client(server.port(), HttpClient.newHttpClient());
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Reply infer(String json) throws IOException, InterruptedException {
        return post("/v2/models/digits/infer", "application/json", json.getBytes());
    }

    Reply predict(byte[] picture) throws IOException, InterruptedException {
        return post("/predict", "image/png", picture);
    }

    Reply post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(post(path, type, BodyPublishers.ofByteArray(body)));
    }

    CompletableFuture<Reply> predictLater(byte[] picture) {
        HttpRequest request =
                post("/predict", "image/png", BodyPublishers.ofByteArray(picture)).build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(it -> new Reply(it.statusCode(), it));
    }

    HttpRequest.Builder post(String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = request(path).POST(body);
        return type.isEmpty() ? request : request.header("Content-Type", type);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Reply(response.statusCode(), response);
    }

    /** Sends a text that need not be HTTP, and returns what comes back until the end. */
    String raw(String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
