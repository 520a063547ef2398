package dev.condyle.runtime.internal.download;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Shows a {@link DownloadBar} for each of several files of at least 1 MB, one after the other. */
public final class DownloadBars implements DownloadListener, AutoCloseable {

    private static final long SMALL = 1_000_000;

    private @Nullable DownloadBar bar; // of the current file
    private String current = "";

    /** Creates a display. It shows nothing until a file is downloaded. */
    public DownloadBars() {}

    @Override
    public void received(String name, long received, OptionalLong size) {
        if (size.isPresent() && size.getAsLong() < SMALL) {
            return;
        }
        DownloadBar shown = bar;
        if (shown == null || !name.equals(current)) {
            shown = DownloadBar.start();
            bar = shown;
            current = name;
        }
        shown.received(name, received, size);
        if (size.equals(OptionalLong.of(received))) {
            shown.finish();
            shown.close();
            bar = null;
        }
    }

    /** Ends an unfinished line. */
    @Override
    public void close() {
        if (bar != null) {
            bar.finish();
            bar.close();
        }
    }
}
