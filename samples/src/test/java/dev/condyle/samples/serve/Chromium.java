package dev.condyle.samples.serve;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A Chromium without a window, with one tab, which is controlled with the <a
 * href="https://chromedevtools.github.io/devtools-protocol/">DevTools protocol</a>.
 */
final class Chromium implements WebSocket.Listener {

    private static final long SECONDS = 60;

    /** Options of the window and of the machine, not of the page. */
    private static final List<String> OPTIONS =
            List.of(
                    "--headless=new",
                    "--no-sandbox", // which does not run as root
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--remote-debugging-port=0");

    private final Process process;
    private final WebSocket socket;
    private final String session;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> replies = new ConcurrentHashMap<>();
    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();

    /** Returns the program of {@code -Dcondyle.chromium} or on the path, if there is one. */
    static Optional<Path> program() {
        String property = System.getProperty("condyle.chromium");
        if (property != null) {
            return Optional.of(Path.of(property));
        }
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(
                        name ->
                                Stream.of(path.split(File.pathSeparator))
                                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts the program.
     *
     * @param profile a folder for its files
     */
    Chromium(Path program, Path profile) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(OPTIONS);
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(address(process.inputReader()), this)
                        .get(SECONDS, TimeUnit.SECONDS);
        JsonElement target =
                callIn("", "Target.createTarget", "url", "about:blank").get("targetId");
        session =
                callIn(
                                "",
                                "Target.attachToTarget",
                                "targetId",
                                target.getAsString(),
                                "flatten",
                                true)
                        .get("sessionId")
                        .getAsString();
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "DOM")) {
            call(domain + ".enable");
        }
    }

    private static URI address(BufferedReader output) throws IOException {
        String start = "DevTools listening on ";
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                // Its pipe must not fill.
                Thread reader = new Thread(() -> output.lines().forEach(it -> {}));
                reader.setDaemon(true);
                reader.start();
                return URI.create(line.substring(start.length()));
            }
        }
        throw new IOException("Chromium has ended");
    }

    /**
     * Calls a method of the tab.
     *
     * @param parameters names and values
     */
    JsonObject call(String method, Object... parameters)
            throws InterruptedException, ExecutionException, TimeoutException {
        return callIn(session, method, parameters);
    }

    private JsonObject callIn(String sessionId, String method, Object... parameters)
            throws InterruptedException, ExecutionException, TimeoutException {
        JsonObject json = new JsonObject();
        for (int i = 0; i < parameters.length; i += 2) {
            json.add((String) parameters[i], JsonParser.parseString(json(parameters[i + 1])));
        }
        int number = numbers.incrementAndGet();
        JsonObject request = new JsonObject();
        request.addProperty("id", number);
        request.addProperty("method", method);
        request.add("params", json);
        if (!sessionId.isEmpty()) {
            request.addProperty("sessionId", sessionId);
        }
        CompletableFuture<JsonObject> reply = new CompletableFuture<>();
        replies.put(number, reply);
        socket.sendText(request.toString(), true).get(SECONDS, TimeUnit.SECONDS);
        JsonObject answer = reply.get(SECONDS, TimeUnit.SECONDS);
        if (answer.has("error")) {
            throw new IllegalStateException(method + ": " + answer.get("error"));
        }
        return answer.getAsJsonObject("result");
    }

    private static String json(Object value) {
        return new Gson().toJson(value);
    }

    /** Returns the value of a JavaScript expression, after waiting for a promise. */
    String evaluate(String expression) throws Exception {
        JsonObject result =
                call(
                        "Runtime.evaluate",
                        "expression",
                        expression,
                        "awaitPromise",
                        true,
                        "returnByValue",
                        true);
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.toString());
        }
        JsonElement value = result.getAsJsonObject("result").get("value");
        return value == null ? "" : value.getAsString();
    }

    /** Waits until a JavaScript expression is true. */
    void await(String expression) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!evaluate("!!(" + expression + ")").equals("true")) {
            if (System.nanoTime() - end > 0) {
                throw new TimeoutException(
                        expression + " in " + evaluate("document.body.innerText"));
            }
            Thread.sleep(20);
        }
    }

    /** Returns the parameters of the events with a name so far. */
    List<JsonObject> events(String method) {
        return events.stream()
                .filter(it -> it.get("method").getAsString().equals(method))
                .map(it -> it.getAsJsonObject("params"))
                .toList();
    }

    /** Returns the problems that the console shows. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        events("Log.entryAdded").forEach(it -> problems.add(it.toString()));
        events("Runtime.exceptionThrown").forEach(it -> problems.add(it.toString()));
        events("Runtime.consoleAPICalled").forEach(it -> problems.add(it.toString()));
        return problems;
    }

    /** Drops a file from another program on a point of the page. */
    void drop(Path file, int x, int y) throws Exception {
        JsonArray files = new JsonArray();
        files.add(file.toString());
        JsonObject data = new JsonObject();
        data.add("items", new JsonArray());
        data.add("files", files);
        data.addProperty("dragOperationsMask", 1);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            call("Input.dispatchDragEvent", "type", type, "x", x, "y", y, "data", data);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            JsonObject json = JsonParser.parseString(message.toString()).getAsJsonObject();
            message.setLength(0);
            if (json.has("id")) {
                replies.remove(json.get("id").getAsInt()).complete(json);
            } else {
                events.add(json);
            }
        }
        from.request(1);
        return null;
    }

    /** Ends the program, and waits for its processes, which write into the profile. */
    void close() throws Exception {
        List<ProcessHandle> children = process.descendants().toList();
        try {
            callIn("", "Browser.close");
        } catch (ExecutionException | TimeoutException e) {
            // It is ended below.
        }
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        for (ProcessHandle child : children) {
            child.onExit().get(SECONDS, TimeUnit.SECONDS);
        }
    }
}
