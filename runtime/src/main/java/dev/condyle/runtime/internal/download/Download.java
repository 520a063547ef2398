package dev.condyle.runtime.internal.download;

import dev.condyle.runtime.internal.file.ChannelStream;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
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
     * Downloads a file, or the rest of it. After an exception the content of the part is
     * incomplete.
     *
     * @throws WeightsException if the server cannot be reached or does not return the file, or if
     *     the file is too large or has a different checksum
     * @throws IOException if the file cannot be written or already exists
     */
    public void run(URI address, String checksum, PartFile part) throws IOException {
        boolean resumed;
        try (WebFile web = WebFile.open(address, limits, part)) {
            // Locked before the validator is written: another process must not continue it.
            FileChannel channel = part.channel();
            checkSize(web, part.path().getParent());
            resumed = web.offset() > 0;
            part.begin(web.validator());
            LOG.log(
                    System.Logger.Level.INFO,
                    "Downloading {0} to {1}",
                    address,
                    part.path().getParent());
            String found = copy(web, channel, part);
            if (found.equals(checksum)) {
                channel.force(true);
                return;
            }
            part.discard();
            if (!resumed) {
                throw new WeightsException(
                        "The file downloaded from "
                                + web.address()
                                + " has the sha256 "
                                + found
                                + ", but "
                                + checksum
                                + " is required: the file was changed on the server, or the"
                                + " sha256 belongs to another file. The download was discarded."
                                + " If you trust the new file, correct the sha256.");
            }
        } catch (ClosedByInterruptException e) {
            throw new WeightsException("The download of " + address + " was interrupted.", e);
        }
        // The kept part was damaged, or it belongs to another version of the file.
        run(address, checksum, part);
    }

    private void checkSize(WebFile web, Path folder) throws IOException {
        long size = web.size().orElse(0);
        if (size > limits.bytes()) {
            throw tooLarge(web);
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (size - web.offset() > free) {
            throw new WeightsException(
                    web.address()
                            + " has "
                            + size
                            + " bytes, but the disk of "
                            + folder
                            + " has only "
                            + free
                            + " free bytes. Free some space, or set another folder with"
                            + " -Dcondyle.cache=FOLDER.");
        }
    }

    private WeightsException tooLarge(WebFile web) {
        return new WeightsException(
                web.address()
                        + " is larger than the limit of "
                        + limits.bytes()
                        + " bytes. Is the address correct? If so, download the file by other"
                        + " means and specify its path.");
    }

    private String copy(WebFile web, FileChannel channel, PartFile part) throws IOException {
        MessageDigest digest = Sha256.newDigest();
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
            if (received > limits.bytes()) {
                part.discard();
                throw tooLarge(web);
            }
            digest.update(chunk, 0, count);
            ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, count);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (received >= next) {
                listener.received(web.address(), received, size);
                next = received + step;
            }
        }
        listener.received(web.address(), received, size);
        return Sha256.text(digest);
    }
}
