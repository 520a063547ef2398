package dev.condyle.runtime.internal.download;

import java.util.OptionalLong;

/** Is notified of the progress of a download, on the thread that waits for it. */
@FunctionalInterface
public interface DownloadListener {

    /**
     * Called when bytes have been received: about a hundred times during a large download, and once
     * at the end.
     *
     * @param name the name of the file
     * @param received the number of bytes received so far
     * @param size the total number of bytes, if the server reports it
     */
    void received(String name, long received, OptionalLong size);

    /** Called when a file is complete, and its checksum is correct. */
    default void finished() {}
}
