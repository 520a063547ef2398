package dev.condyle.samples.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.samples.digits.DigitReaderModel;
import dev.condyle.samples.digits.Few;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path folder;

    @AfterEach
    void clearOptions() {
        System.clearProperty("model");
        System.clearProperty("port");
    }

    private int run() throws Exception {
        return Serve.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void saveModel() {
        try (DigitReaderModel reader = Few.trained(1)) {
            reader.save(folder);
        }
        System.setProperty("model", folder.toString());
    }

    @Test
    void withoutAPortItAnswersItsOwnRequestsAndEnds() throws Exception {
        saveModel();

        assertEquals(0, run());

        assertEquals(List.of(), lines(err));
        List<String> lines = lines(out);
        String last = lines.get(lines.size() - 1);
        assertTrue(last.startsWith("result sample=serve requests=1000 same=1000 p50_ms="), last);
        lines.subList(0, lines.size() - 1).forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Test
    void aPortThatIsInUseEndsItWithAMessage() throws Exception {
        saveModel();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            System.setProperty("port", Integer.toString(other.getLocalPort()));

            assertEquals(1, run());

            String message = String.join(" ", lines(err));
            String place = "127.0.0.1:" + other.getLocalPort();
            assertTrue(message.startsWith("The server cannot listen at " + place), message);
            assertTrue(message.contains("in use"), message);
        }
    }

    @Test
    void aFolderWithoutAModelEndsItWithAMessage() throws Exception {
        System.setProperty("model", folder.toString());

        assertEquals(1, run());

        assertEquals(1, lines(err).size(), err::toString);
        assertTrue(lines(err).get(0).contains("does not contain a saved model"), err::toString);
    }
}
