package dev.condyle.samples.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import dev.condyle.samples.digits.DigitReaderModel;
import dev.condyle.samples.digits.Few;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that exceed a limit, or arrive while the server has too much to do. */
@Timeout(300) // a failure may otherwise wait forever
class OverloadTest {

    private static final byte[] DIGIT = TestPictures.png(TestPictures.DIGITS.get(0));

    /** 2 in a batch, 3 wait, bodies of 4,000 bytes, pictures of 100 by 100, 20,000 pixels. */
    private static final ServerLimits LIMITS =
            new ServerLimits(2, 3, 4_000, 10_000, 20_000, Duration.ofMinutes(5));

    private final DigitReaderModel reader = Few.reader(1);
    private final ServedModel model = TestPictures.model(reader);
    private final Semaphore started = new Semaphore(0);
    private final Semaphore permits = new Semaphore(0);
    private final List<AutoCloseable> open = new ArrayList<>(List.of(reader));

    @AfterEach
    void close() throws Exception {
        permits.release(1_000);
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    @Test
    void aFullQueueIsReportedWithATimeToTryAgain() throws Exception {
        ModelServer server = start(this::held, LIMITS);
        Client client = Client.of(server);
        List<CompletableFuture<Client.Reply>> accepted = new ArrayList<>();
        accepted.add(client.predictLater(DIGIT));
        started.acquire();
        for (int i = 1; i <= 3; i++) {
            accepted.add(client.predictLater(DIGIT));
            awaitMetric(client, "condyle_queue_length " + i + ".0");
        }

        Client.Reply refused = client.predict(DIGIT);
        assertEquals(503, refused.status());
        assertTrue(refused.error().contains("3 of at most 3"), refused::body);
        assertEquals("1", refused.header("Retry-After"));
        assertEquals(200, client.get("/v2/health/ready").status());

        permits.release(1_000);
        for (CompletableFuture<Client.Reply> reply : accepted) {
            assertEquals(200, reply.get().status());
        }
        assertEquals(200, client.predict(DIGIT).status());
    }

    @Test
    void anAnswerThatTakesTooLongIsATimeoutAndItsInputsAreDropped() throws Exception {
        ModelServer server =
                start(
                        this::held,
                        new ServerLimits(2, 3, 4_000, 10_000, 20_000, Duration.ofSeconds(1)));
        Client client = Client.of(server);

        Client.Reply late = client.predict(DIGIT);
        assertEquals(504, late.status());
        assertTrue(late.error().contains("within 1000 ms"), late::body);
        Client.Reply waiting = client.predict(DIGIT);
        assertEquals(504, waiting.status());

        permits.release(1_000);
        awaitMetric(client, "condyle_queue_length 0.0");
        assertEquals(200, client.predict(DIGIT).status());
    }

    @Test
    void aFailureOfTheModelIsReportedWithoutDetails() throws Exception {
        Client client =
                Client.of(
                        start(
                                it -> {
                                    throw new IllegalStateException("secret");
                                },
                                LIMITS));
        Client.Reply failed = client.predict(DIGIT);
        assertEquals(500, failed.status());
        assertFalse(failed.body().contains("secret"), failed::body);
        assertTrue(failed.error().contains("The server failed"), failed::body);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithOrWithoutItsLength() throws Exception {
        Client client = Client.of(start(model::answers, LIMITS));
        byte[] body = new byte[4_001];
        Client.Reply stated = client.predict(body);
        assertEquals(413, stated.status());
        assertTrue(stated.error().contains("at most 4000 bytes"), stated::body);
        Client.Reply chunked =
                client.send(
                        client.post(
                                "/predict",
                                "image/png",
                                BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body))));
        assertEquals(413, chunked.status());
        String huge =
                client.raw(
                        "POST /predict HTTP/1.1\r\nHost: x\r\nContent-Type: image/png\r\n"
                                + "Content-Length: 99999999999\r\nConnection: close\r\n\r\n");
        assertTrue(huge.startsWith("HTTP/1.1 413 "), huge);
    }

    @Test
    void aPictureWithTooManyPixelsIsRefusedBeforeItIsDecoded() throws Exception {
        Client client = Client.of(start(model::answers, LIMITS));
        assertEquals(200, client.predict(TestPictures.file("png", 100, 100)).status());
        Client.Reply large = client.predict(TestPictures.file("png", 101, 100));
        assertEquals(413, large.status());
        assertTrue(large.error().contains("101 x 100 pixels"), large::body);
    }

    @Test
    void thePicturesOfARequestAreLimitedTogether() throws Exception {
        Client client = Client.of(start(model::answers, LIMITS));
        byte[] file = TestPictures.file("png", 100, 100);
        assertEquals(200, client.infer(pictures(file, 2)).status());
        Client.Reply many = client.infer(pictures(file, 3));
        assertEquals(413, many.status());
        assertTrue(many.error().contains("20000 pixels together"), many::body);

        Client.Reply more = client.infer(pictures(TestPictures.file("png", 1, 1), 4));
        assertEquals(413, more.status());
        assertTrue(more.error().contains("at most 3 pictures, not 4"), more::body);
    }

    private static String pictures(byte[] file, int count) {
        String data = Base64.getEncoder().encodeToString(file);
        return """
                {"inputs": [
                  {"name": "picture", "datatype": "BYTES", "shape": [%d], "data": [%s]}]}
                """
                .formatted(count, ("\"" + data + "\",").repeat(count).replaceAll(",$", ""));
    }

    @Test
    void thePicturesOfOtherRequestsCountUntilTheyAreAnswered() throws Exception {
        Client client = Client.of(start(this::held, LIMITS));
        byte[] file = TestPictures.file("png", 100, 100);
        CompletableFuture<Client.Reply> first = client.predictLater(file);
        started.acquire();
        CompletableFuture<Client.Reply> second = client.predictLater(file);
        awaitMetric(client, "condyle_queue_length 1.0");

        Client.Reply refused = client.predict(DIGIT);
        assertEquals(503, refused.status());
        assertTrue(refused.error().contains("fill the memory"), refused::body);

        permits.release(1_000);
        assertEquals(200, first.get().status());
        assertEquals(200, second.get().status());
        assertEquals(200, client.infer(pictures(file, 2)).status());
    }

    @Test
    void aBodyThatStopsIsATimeout() throws Exception {
        Client client =
                Client.of(
                        start(
                                model::answers,
                                new ServerLimits(
                                        2, 3, 4_000, 10_000, 20_000, Duration.ofSeconds(1))));
        String answer =
                client.raw(
                        "POST /predict HTTP/1.1\r\nHost: x\r\nContent-Type: image/png\r\n"
                                + "Content-Length: 100\r\n\r\nabc");
        assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        assertFalse(answer.contains("Exception"), answer);
        assertEquals(200, client.predict(DIGIT).status());
    }

    @Test
    void closingAnswersTheRequestsThatRun() throws Exception {
        ModelServer server = start(this::held, LIMITS);
        Client client = Client.of(server);
        CompletableFuture<Client.Reply> running = client.predictLater(DIGIT);
        started.acquire();
        CompletableFuture<Client.Reply> waiting = client.predictLater(DIGIT);
        awaitMetric(client, "condyle_queue_length 1.0");

        Thread closing = new Thread(server::close);
        closing.start();
        // The model continues only after the server has begun to stop.
        awaitRefused(client);
        permits.release(1_000);

        assertEquals(200, running.get().status());
        assertEquals(200, waiting.get().status());
        closing.join();
        assertThrows(ConnectException.class, () -> client.get("/v2"));
    }

    /** New connections are refused as soon as the server stops. */
    private static void awaitRefused(Client client) throws InterruptedException {
        while (true) {
            try {
                Client other = new Client(client.port(), HttpClient.newHttpClient());
                if (other.get("/v2").status() == 503) {
                    return;
                }
            } catch (IOException e) {
                return;
            }
            Thread.sleep(10);
        }
    }

    private static void awaitMetric(Client client, String line) throws Exception {
        while (!client.get("/metrics").body().contains(line)) {
            Thread.sleep(10);
        }
    }

    private List<Answer> held(List<Image> images) {
        started.release();
        permits.acquireUninterruptibly();
        return model.answers(images);
    }

    private ModelServer start(Function<List<Image>, List<Answer>> predict, ServerLimits limits) {
        ModelServer server = ModelServer.start(model, predict, limits, "127.0.0.1", 0);
        open.add(server);
        return server;
    }
}
