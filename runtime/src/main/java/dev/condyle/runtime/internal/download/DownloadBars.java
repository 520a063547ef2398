package dev.condyle.runtime.internal.download;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows a {@link DownloadBar} for each of several files of at least 1 MB, one after the other. */
public final class DownloadBars implements DownloadListener, AutoCloseable {

    private static final long SMALL = 1_000_000;

    private @Nullable DownloadBar bar; // of the current file
    private String current = "";

    private final Supplier<DownloadBar> bars;

    /** Creates a display. It shows nothing until a file is downloaded. */
    public DownloadBars() {
        this(DownloadBar::start);
    }

    DownloadBars(Supplier<DownloadBar> bars) {
        this.bars = bars;
    }

    @Override
    public void received(String name, long received, OptionalLong size) {
        if (size.isPresent() && size.getAsLong() < SMALL) {
            return;
        }
        DownloadBar shown = bar;
        if (shown == null || !name.equals(current)) {
            shown = bars.get();
            bar = shown;
            current = name;
        }
        shown.received(name, received, size);
    }

    @Override
    public void finished() {
        if (bar != null) {
            bar.finish();
            bar = null;
        }
    }

    /** Ends an unfinished line. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
