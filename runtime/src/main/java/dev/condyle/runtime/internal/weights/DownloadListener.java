package dev.condyle.runtime.internal.weights;

import java.net.URI;
import java.util.OptionalLong;

/** Hears of a download, in the thread that waits for it. */
@FunctionalInterface
public interface DownloadListener {

    /**
     * Some bytes have come; called about a hundred times in a large download, and once at the end.
     *
     * @param address what is downloaded
     * @param received how many bytes there are by now
     * @param size how many there will be, where the server says so
     */
    void received(URI address, long received, OptionalLong size);
}
