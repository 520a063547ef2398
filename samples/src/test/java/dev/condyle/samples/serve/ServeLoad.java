package dev.condyle.samples.serve;

import dev.condyle.samples.ResidentMemory;
import dev.condyle.samples.digits.DigitReaderModel;
import dev.condyle.samples.digits.Few;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;

/**
 * Sends pictures to a server in the same process, and prints how much memory the process holds
 * after each of 20 parts, in lines {@code requests N KIB}, and the times of the last part.
 */
final class ServeLoad {

    private static final int PARTS = 20;

    private ServeLoad() {}

    /**
     * Runs it.
     *
     * @param args the number of requests, and of simultaneous clients
     */
    public static void main(String[] args) throws Exception {
        int requests = Integer.parseInt(args[0]) / PARTS;
        int clients = Integer.parseInt(args[1]);
        List<byte[]> files = TestPictures.DIGITS.stream().map(TestPictures::png).toList();
        try (DigitReaderModel reader = Few.reader(1);
                ModelServer server =
                        ModelServer.start(
                                TestPictures.model(reader), ServerLimits.DEFAULT, "127.0.0.1", 0)) {
            URI uri = URI.create("http://127.0.0.1:" + server.port() + "/");
            HttpClient http = HttpClient.newHttpClient();
            for (int i = 1; i <= PARTS; i++) {
                LoopbackLoad load = LoopbackLoad.send(http, uri, files, requests, clients);
                System.out.println("requests " + i * requests + " " + ResidentMemory.kib());
                if (i == PARTS) {
                    System.out.printf(
                            "%d clients: p50 %.1f ms, p99 %.1f ms, %.0f requests per second,"
                                    + " %.1f in a batch%n",
                            clients,
                            load.percentile(0.5),
                            load.percentile(0.99),
                            load.perSecond(),
                            server.metrics().meanBatch());
                }
            }
        }
    }
}
