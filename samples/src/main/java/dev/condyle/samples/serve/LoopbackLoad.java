package dev.condyle.samples.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests that several clients sent at the same time, each client one after the other.
 *
 * @param answers the body of each answer, in the order of the requests
 * @param millis the time of each request, sorted
 * @param seconds the time of all
 */
record LoopbackLoad(List<String> answers, double[] millis, double seconds) {

    /**
     * Sends PNG files to {@code /predict}.
     *
     * @param http sends them; the threads of a client stay for a minute, so use one
     * @param server the address of the server
     * @param pictures the files, which are sent again from the first if there are more requests
     * @param requests the number of requests
     * @param clients the number of simultaneous requests
     * @throws IOException if a request is not answered with status 200
     */
    static LoopbackLoad send(
            HttpClient http, URI server, List<byte[]> pictures, int requests, int clients)
            throws IOException, InterruptedException {
        URI predict = server.resolve("/predict");
        String[] answers = new String[requests];
        double[] millis = new double[requests];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> client =
                () -> {
                    for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        answers[i] = post(http, predict, pictures.get(i % pictures.size()));
                        millis[i] = (System.nanoTime() - start) / 1e6;
                    }
                    return null;
                };
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(client));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(millis);
        return new LoopbackLoad(List.of(answers), millis, seconds);
    }

    private static String post(HttpClient http, URI uri, byte[] png)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "image/png")
                        .POST(BodyPublishers.ofByteArray(png))
                        .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /** Returns the time in milliseconds within which a part of the requests were answered. */
    double percentile(double part) {
        return millis[(int) Math.ceil(part * millis.length) - 1];
    }

    /** Returns the number of requests per second. */
    double perSecond() {
        return millis.length / seconds;
    }
}
