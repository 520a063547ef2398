package dev.condyle.samples.serve;

import ai.djl.modality.cv.Image;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.runtime.weights.ModelFolderException;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import dev.condyle.samples.Thumbnail;
import dev.condyle.samples.digits.Digit;
import dev.condyle.samples.digits.DigitData;
import dev.condyle.samples.digits.DigitReaderModel;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The sample {@code serve}: an HTTP server for a saved model. It trains and saves a {@link
 * dev.condyle.samples.digits.DigitReader}, or loads the model of {@code -Dmodel=FOLDER}, which the
 * samples {@code digits} and {@code emoji} save.
 *
 * <p>With {@code -Dport=8080}, it serves until the program is ended with Ctrl-C, at the address
 * {@code -Dhost=ADDRESS} (default: 127.0.0.1). Otherwise it sends requests to itself, from {@code
 * -Dclients=N} simultaneous clients (default: 16), and ends. {@code -Depochs=N} sets the number of
 * epochs of the training (default: 2).
 */
public final class Serve {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int REQUESTS = 1_000;

    private Serve() {}

    /**
     * Runs the sample. If the model cannot be loaded or the port is in use, it ends the program
     * with exit code 1 and a message.
     *
     * @param args not used
     * @throws IOException if the digits cannot be read, or a request of its own fails
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int status = run(System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the exit code. */
    static int run(PrintStream out, PrintStream err) throws IOException, InterruptedException {
        String folder = System.getProperty("model", "");
        try {
            Path saved = folder.isBlank() ? train(out) : Path.of(folder);
            serve(saved, out);
            return 0;
        } catch (ModelFolderException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static Path train(PrintStream out) throws IOException {
        Path folder = Settings.folder("serve");
        Fit<Object, Object> fit =
                Fit.epochs(Settings.number("epochs", 2))
                        .batchSize(32)
                        .optimizer(Optimizer.adam().learningRate(0.003))
                        .schedule(Schedule.oneCycle());
        try (DigitReaderModel model = DigitReaderModel.create(ModelOptions.defaults().seed(1))) {
            model.fit(DigitData.split().training(), fit);
            model.save(folder);
        }
        out.printf("%nThe trained model is in the folder%n%s%n%n", folder);
        return folder;
    }

    private static void serve(Path folder, PrintStream out)
            throws IOException, InterruptedException {
        boolean untilEnded = System.getProperty("port") != null;
        int port = Settings.number("port", 0, 0, 65535);
        String host = untilEnded ? System.getProperty("host", LOOPBACK) : LOOPBACK;
        try (ServedModel model = SavedModels.load(folder);
                ModelServer server = ModelServer.start(model, ServerLimits.DEFAULT, host, port)) {
            URI uri = URI.create("http://" + inUrl(host) + ":" + server.port() + "/");
            out.printf("Serving the model %s at %s%n%n", model.name(), uri);
            if (untilEnded) {
                waitUntilEnded(server, out);
            } else {
                tryOut(model, server, uri, out);
            }
        }
    }

    private static String inUrl(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** On Ctrl-C, the JVM runs its hooks; the program then ends without returning from here. */
    private static void waitUntilEnded(ModelServer server, PrintStream out)
            throws InterruptedException {
        Thread stop =
                new Thread(
                        () -> {
                            out.println("Answering the last requests ...");
                            server.close();
                            out.println("Stopped.");
                        });
        Runtime.getRuntime().addShutdownHook(stop);
        out.println("Press Ctrl-C to stop it.");
        new CountDownLatch(1).await();
    }

    private static void tryOut(ServedModel model, ModelServer server, URI uri, PrintStream out)
            throws IOException, InterruptedException {
        List<byte[]> files = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        Dataset<Image, Digit> digits = DigitData.split().test();
        boolean areDigits = model.name().equals("digits");
        int pictures = areDigits ? REQUESTS : model.examples().size();
        for (int i = 0; i < pictures; i++) {
            Image picture =
                    areDigits
                            ? digits.input(i * digits.size() / pictures)
                            : model.examples().get(i);
            files.add(Thumbnail.png(picture, Math.max(picture.getWidth(), picture.getHeight())));
            expected.add(model.answers(List.of(picture)).get(0).label());
        }

        int clients = Settings.number("clients", 16, 1, 100);
        HttpClient http = HttpClient.newHttpClient();
        LoopbackLoad.send(http, uri, files, REQUESTS, clients); // compiles the code
        LoopbackLoad load = LoopbackLoad.send(http, uri, files, REQUESTS, clients);
        out.println("The answer to the first picture:\n\n" + wrap(load.answers().get(0)) + "\n");
        int same = 0;
        for (int i = 0; i < REQUESTS; i++) {
            same += label(load.answers().get(i)).equals(expected.get(i % pictures)) ? 1 : 0;
        }
        out.printf("%d of %d answers are those of the model itself.%n%n", same, REQUESTS);
        new ResultLine("serve")
                .with("requests", 0, REQUESTS)
                .with("same", 0, same)
                .with("p50_ms", 2, load.percentile(0.5))
                .with("p99_ms", 2, load.percentile(0.99))
                .with("per_second", 0, load.perSecond())
                .with("batch", 1, server.metrics().meanBatch())
                .print(out);
    }

    private static String label(String answer) {
        JsonObject json = JsonParser.parseString(answer).getAsJsonObject();
        return json.get("label").getAsString();
    }

    private static String wrap(String json) {
        return json.replace(",{", ",\n  {");
    }
}
