package dev.condyle.runtime.internal.download;

import dev.condyle.runtime.internal.text.ConsoleBar;
import dev.condyle.runtime.internal.text.Terminal;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Shows the progress of a download on a terminal, and only the last line if there is no terminal:
 *
 * <pre>
 * Downloading resnet50.safetensors [======>       ] 45.1/102.5 MB  0:21 left
 * Downloaded resnet50.safetensors: 102.5 MB  38.2 s
 * </pre>
 *
 * <p>It prints to standard error, so that it does not mix with the output of the program.
 */
public final class DownloadBar implements DownloadListener, AutoCloseable {

    private static final double MEGABYTE = 1e6;

    private final ConsoleBar bar;
    private String last = "";

    DownloadBar(ConsoleBar bar) {
        this.bar = bar;
    }

    /** Returns the display of a download that starts now. */
    public static DownloadBar start() {
        return new DownloadBar(
                Terminal.isThere()
                        ? ConsoleBar.on(System.err)
                        : ConsoleBar.finishedLines(System.err));
    }

    @Override
    public void received(String name, long received, OptionalLong size) {
        last =
                String.format(
                        Locale.ROOT,
                        "Downloaded %s: %.1f MB  %.1f s",
                        name,
                        received / MEGABYTE,
                        bar.seconds());
        if (bar.isDue() || size.equals(OptionalLong.of(received))) {
            show("Downloading " + name, received, size.orElse(0));
        }
    }

    private void show(String what, long received, long size) {
        if (size < Math.max(1, received)) {
            bar.show(String.format(Locale.ROOT, "%s %.1f MB", what, received / MEGABYTE));
        } else {
            bar.show(
                    what,
                    received,
                    size,
                    String.format(
                            Locale.ROOT, "%.1f/%.1f MB", received / MEGABYTE, size / MEGABYTE),
                    bar.left(received, size));
        }
    }

    /** Replaces the bar by the size and the duration of the download. */
    public void finish() {
        if (!last.isEmpty()) {
            bar.finish(last);
        }
    }

    /** Ends an unfinished line, so that the next output starts on a new one. */
    @Override
    public void close() {
        bar.leave();
    }
}
