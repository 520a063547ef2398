package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.text.ConsoleBar;
import dev.condyle.runtime.internal.text.Terminal;
import java.io.PrintStream;
import java.net.URI;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Shows a download on a terminal, and nothing elsewhere:
 *
 * <pre>
 * Downloading resnet50.safetensors [======>       ] 45.1/102.5 MB  0:21 left
 * Downloaded resnet50.safetensors: 102.5 MB  38.2 s
 * </pre>
 *
 * <p>It is on the standard error: what a program prints stays its own.
 */
final class DownloadBar implements DownloadListener, AutoCloseable {

    private static final double MEGABYTE = 1e6;

    private final ConsoleBar bar; // null: nothing is shown
    private final int width;
    private final LongSupplier clock;
    private final long start;
    private String last = "";

    DownloadBar(PrintStream out, int columns, LongSupplier clock) {
        bar = out == null ? null : new ConsoleBar(out);
        width = columns - 1;
        this.clock = clock;
        start = clock.getAsLong();
    }

    /** One for a download that begins now. */
    static DownloadBar start() {
        return new DownloadBar(
                Terminal.isThere() ? System.err : null, Terminal.columns(), System::nanoTime);
    }

    @Override
    public void received(URI address, long received, OptionalLong size) {
        if (bar == null) {
            return;
        }
        String name = WeightSource.fileName(address.toString());
        long nanos = clock.getAsLong() - start;
        last =
                String.format(
                        Locale.ROOT,
                        "Downloaded %s: %.1f MB  %.1f s",
                        name,
                        received / MEGABYTE,
                        nanos / 1e9);
        bar.show(line("Downloading " + name, received, size, nanos));
    }

    private String line(String what, long received, OptionalLong size, long nanos) {
        if (size.isEmpty() || size.getAsLong() < Math.max(1, received)) {
            String text = String.format(Locale.ROOT, "%s %.1f MB", what, received / MEGABYTE);
            return text.substring(0, Math.max(0, Math.min(text.length(), width)));
        }
        String numbers =
                String.format(
                        Locale.ROOT,
                        " %.1f/%.1f MB  %s",
                        received / MEGABYTE,
                        size.getAsLong() / MEGABYTE,
                        ConsoleBar.left(nanos, received, size.getAsLong()));
        return ConsoleBar.line(width, what, numbers, received, size.getAsLong());
    }

    /** The file is there. */
    void finish() {
        if (!last.isEmpty()) {
            bar.finish(last);
        }
    }

    /** Leaves what comes next a line of its own. */
    @Override
    public void close() {
        if (bar != null) {
            bar.leave();
        }
    }
}
