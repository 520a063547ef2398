package dev.condyle.runtime.internal.download;

import dev.condyle.runtime.internal.file.ChannelStream;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * Downloads a file and computes its checksum at the same time.
 *
 * @param listener is notified of the progress
 * @param limits the timeouts, the maximum size and the maximum number of redirects
 */
public record Download(DownloadListener listener, DownloadLimits limits) {

    private static final System.Logger LOG = System.getLogger(Download.class.getName());
    private static final int CHUNK_BYTES = StallGuard.CHUNK_BYTES;
    private static final long PROGRESS_BYTES = 1 << 20;
    private static final int PROGRESS_STEPS = 100;

    /**
     * Downloads a file, or the rest of it. A download that fails temporarily is continued or
     * repeated. After an exception the content of the part is incomplete.
     *
     * @throws WeightsException if the server cannot be reached or does not return the file, or if
     *     the file is too large or has a different checksum
     * @throws IOException if the file cannot be written or already exists
     */
    public void run(DownloadSource source, PartFile part) throws IOException {
        WebClient client = new WebClient(limits);
        Retries retries = new Retries(limits);
        while (!retries.run(() -> attempt(client, source, part, retries))) {
            // The kept part was damaged, or it belongs to another version of the file.
        }
    }

    /** Returns whether the file is complete. If not, the part was discarded. */
    private boolean attempt(WebClient client, DownloadSource source, PartFile part, Retries retries)
            throws TemporaryFailure, IOException {
        try (WebFile web = WebFile.open(client, source, limits, part)) {
            // Locked before the validator is written: another process must not continue it.
            FileChannel channel = part.channel();
            checkSize(web, source, part.path().getParent());
            boolean resumed = web.offset() > 0;
            part.begin(web.validator());
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "Downloading {0} to {1}",
                    source.address(),
                    part.path().getParent());
            String found = copy(web, source, channel, part, retries);
            if (source.checksum().accepts(found)) {
                channel.force(true);
                listener.finished();
                return true;
            }
            part.discard();
            if (!resumed) {
                throw new WeightsException(
                        "The file downloaded from "
                                + source.address()
                                + " has the "
                                + source.checksum().kind().text()
                                + " "
                                + found
                                + ", but "
                                + source.checksum().digits()
                                + " is required. The download was discarded. "
                                + source.checksumAdvice());
            }
            return false;
        } catch (ClosedByInterruptException e) {
            throw new WeightsException(
                    "The download of " + source.address() + " was interrupted.", e);
        }
    }

    private void checkSize(WebFile web, DownloadSource source, Path folder) throws IOException {
        long size = web.size().orElse(0);
        if (size > limits.bytes()) {
            throw tooLarge(source);
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (size - web.offset() > free) {
            throw new WeightsException(
                    source.address()
                            + " has "
                            + size
                            + " bytes, but the disk of "
                            + folder
                            + " has only "
                            + free
                            + " free bytes. Free some space, or "
                            + source.folderAdvice()
                            + ".");
        }
    }

    private WeightsException tooLarge(DownloadSource source) {
        return new WeightsException(
                source.address()
                        + " is larger than the limit of "
                        + limits.bytes()
                        + " bytes. Is the address correct? If so, download the file by other"
                        + " means and specify its path.");
    }

    private String copy(
            WebFile web, DownloadSource source, FileChannel channel, PartFile part, Retries retries)
            throws TemporaryFailure, IOException {
        MessageDigest digest = source.checksum().newDigest();
        byte[] chunk = new byte[CHUNK_BYTES];
        OptionalLong size = web.size();
        long step = Math.max(PROGRESS_BYTES, size.orElse(0) / PROGRESS_STEPS);
        long next = step;
        long received = web.offset();
        channel.truncate(received);
        try (InputStream present = new ChannelStream(channel, 0, received)) {
            for (int count; (count = present.read(chunk)) >= 0; ) {
                digest.update(chunk, 0, count);
            }
        }
        channel.position(received);
        for (int count; (count = web.read(chunk, received)) >= 0; ) {
            received += count;
            retries.progress(received);
            if (received > limits.bytes()) {
                part.discard();
                throw tooLarge(source);
            }
            digest.update(chunk, 0, count);
            ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, count);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            part.received(received);
            if (received >= next) {
                listener.received(source.name(), received, size);
                next = received + step;
            }
        }
        listener.received(source.name(), received, size);
        return HexFormat.of().formatHex(digest.digest());
    }
}
