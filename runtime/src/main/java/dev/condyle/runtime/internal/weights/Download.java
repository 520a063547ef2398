package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.OptionalLong;

/**
 * Downloads a file and checks it on the way.
 *
 * @param listener hears of it
 * @param limits how far it may go
 */
record Download(DownloadListener listener, DownloadLimits limits) {

    private static final System.Logger LOG = System.getLogger(Download.class.getName());
    private static final int CHUNK_BYTES = 1 << 16;
    private static final long NEWS_BYTES = 1 << 20;
    private static final int NEWS = 100;

    /**
     * Downloads to a file that is not there yet. After an exception the file is of no use.
     *
     * @throws WeightsException if the server, the way to it or the file that it gives is wrong
     * @throws IOException if the file cannot be written
     */
    void run(URI address, String checksum, Path part) throws IOException {
        try (WebFile web = WebFile.open(address, limits);
                FileChannel channel =
                        FileChannel.open(
                                part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            checkSize(web, part.getParent());
            LOG.log(System.Logger.Level.INFO, "Downloading {0} to {1}", address, part.getParent());
            String found = copy(web, channel);
            if (!found.equals(checksum)) {
                throw new WeightsException(
                        "What "
                                + web.address()
                                + " gives has the sha256 "
                                + found
                                + ", but "
                                + checksum
                                + " is asked for: the file was changed there, or the sha256 is that"
                                + " of another one. Nothing of it was kept. If you trust the new"
                                + " file, correct the sha256.");
            }
            channel.force(true);
        }
    }

    private void checkSize(WebFile web, Path folder) throws IOException {
        long size = web.size().orElse(0);
        if (size > limits.bytes()) {
            throw tooLarge(web);
        }
        long room = Files.getFileStore(folder).getUsableSpace();
        if (size > room) {
            throw new WeightsException(
                    web.address()
                            + " has "
                            + size
                            + " bytes, but the disk of "
                            + folder
                            + " has room for "
                            + room
                            + ". Make room, or give another folder by -Dcondyle.cache=FOLDER.");
        }
    }

    private WeightsException tooLarge(WebFile web) {
        return new WeightsException(
                web.address()
                        + " has more than the "
                        + limits.bytes()
                        + " bytes that are downloaded. Is it the right address? If so, download it by"
                        + " other means and give the file.");
    }

    private String copy(WebFile web, FileChannel channel) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] chunk = new byte[CHUNK_BYTES];
        OptionalLong size = web.size();
        long step = Math.max(NEWS_BYTES, size.orElse(0) / NEWS);
        long next = step;
        long received = 0;
        for (int count; (count = web.read(chunk, received)) >= 0; ) {
            received += count;
            if (received > limits.bytes()) {
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
