package dev.condyle.runtime.internal.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.internal.text.ConsoleBar;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DownloadBarsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private DownloadBars bars() {
        return new DownloadBars(
                () -> new DownloadBar(ConsoleBar.finishedLines(new PrintStream(out))));
    }

    @Test
    void eachCompleteFileHasALine() {
        try (DownloadBars bars = bars()) {
            bars.received("a", 2_000_000, OptionalLong.of(2_000_000));
            bars.finished();
            bars.received("b", 3_000_000, OptionalLong.empty());
            bars.finished();
        }

        String text = out.toString();
        assertTrue(text.startsWith("Downloaded a: 2.0 MB"), text);
        assertTrue(text.contains("Downloaded b: 3.0 MB"), text);
        assertEquals(2, text.lines().count());
    }

    @Test
    void aFailedDownloadIsNotReportedAsComplete() {
        try (DownloadBars bars = bars()) {
            bars.received("a", 1_500_000, OptionalLong.of(2_000_000));
        }

        assertFalse(out.toString().contains("Downloaded"), out.toString());
    }

    @Test
    void smallFilesAreNotShown() {
        try (DownloadBars bars = bars()) {
            bars.received("config.json", 500, OptionalLong.of(500));
            bars.finished();
        }

        assertEquals("", out.toString());
    }
}
