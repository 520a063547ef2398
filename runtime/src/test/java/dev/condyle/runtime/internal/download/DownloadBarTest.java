package dev.condyle.runtime.internal.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.internal.text.ConsoleBar;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DownloadBarTest {

    private static final String NAME = "b0.safetensors";
    private static final OptionalLong SIZE = OptionalLong.of(20_000_000);

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    private long now;

    private String shown() {
        String text = shown.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        shown.reset();
        return text;
    }

    @Test
    void theBarIsUpdatedAndReplacedByASummary() {
        DownloadBar bar = new DownloadBar(new ConsoleBar(out, 80, () -> now));

        now = 2_000_000_000;
        bar.received(NAME, 5_000_000, SIZE);
        assertEquals(
                "\rDownloading b0.safetensors [======>"
                        + " ".repeat(20)
                        + "] 5.0/20.0 MB  0:06 left",
                shown());

        now = 8_000_000_000L;
        bar.received(NAME, 20_000_000, SIZE);
        bar.finish();
        bar.close();
        String text = shown();
        assertTrue(text.contains("] 20.0/20.0 MB  0:00 left\r"), text);
        assertTrue(text.contains("\rDownloaded b0.safetensors: 20.0 MB  8.0 s "), text);
        assertTrue(text.endsWith("\n"), text);
    }

    @Test
    void withoutATotalSizeOnlyTheReceivedBytesAreShown() {
        DownloadBar bar = new DownloadBar(new ConsoleBar(out, 80, () -> now));

        bar.received(NAME, 5_000_000, OptionalLong.empty());

        assertEquals("\rDownloading b0.safetensors 5.0 MB", shown().stripTrailing());
    }

    @Test
    void aFailedDownloadEndsItsLine() {
        DownloadBar bar = new DownloadBar(new ConsoleBar(out, 80, () -> now));

        bar.received(NAME, 5_000_000, SIZE);
        bar.close();

        assertTrue(shown().endsWith(" left\n"));
    }

    @Test
    void nothingIsShownWithoutADownloadOrATerminal() {
        DownloadBar unused = new DownloadBar(new ConsoleBar(out, 80, () -> now));
        unused.finish();
        unused.close();
        DownloadBar elsewhere = new DownloadBar(ConsoleBar.none());
        elsewhere.received(NAME, 20_000_000, SIZE);
        elsewhere.finish();
        elsewhere.close();

        assertEquals("", shown());
    }
}
