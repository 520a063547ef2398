package dev.condyle.runtime.internal.hub;

import dev.condyle.runtime.internal.download.Download;
import dev.condyle.runtime.internal.download.DownloadSource;
import dev.condyle.runtime.internal.download.PartFile;
import dev.condyle.runtime.internal.file.ExclusiveLock;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Downloads files of a repository into its cache. */
final class HubStore {

    private static final System.Logger LOG = System.getLogger(HubStore.class.getName());

    private final HubClient client;
    private final HubCache cache;
    private final Download download;

    HubStore(HubClient client, HubCache cache, Download download) {
        this.client = client;
        this.cache = cache;
        this.download = download;
    }

    /**
     * Returns a file of a commit, and downloads it if necessary. Threads and processes that need
     * the same file wait for one download.
     *
     * @param location the repository at the commit
     * @throws WeightsException if the file is not available
     * @throws IOException if the cache cannot be read or written
     */
    Path put(HubLocation location, String file, HubFileInfo info) throws IOException {
        try {
            return ExclusiveLock.hold(
                    cache.lock(info.tag()),
                    () ->
                            LOG.log(
                                    System.Logger.Level.INFO,
                                    "Waiting for another process that downloads {0}",
                                    location),
                    () -> store(location, file, info));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeightsException("The download of " + location + " was interrupted.", e);
        }
    }

    private Path store(HubLocation location, String file, HubFileInfo info) throws IOException {
        Optional<Path> present = cache.find(info.commit(), file);
        if (present.isPresent()) {
            if (info.checksum().matches(present.get())) {
                return present.get();
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} is damaged and will be downloaded again.",
                    present.get());
            HubCache.discard(present.get());
        }
        Path blob = cache.blob(info.tag());
        boolean fresh = !Files.isRegularFile(blob) || !info.checksum().matches(blob);
        if (fresh) {
            download(location, file, info, blob);
        }
        return cache.link(info.commit(), file, info.tag(), fresh);
    }

    private void download(HubLocation location, String file, HubFileInfo info, Path blob)
            throws IOException {
        Files.createDirectories(blob.getParent());
        DownloadSource source = client.source(location, file, info);
        PartFile part = PartFile.claim(blob, source.address());
        try {
            download.run(source, part);
            if (Files.size(part.path()) != info.size()) {
                long size = Files.size(part.path());
                part.discard();
                throw new WeightsException(
                        location
                                + ": "
                                + file
                                + " has "
                                + size
                                + " bytes, but the hub states "
                                + info.size()
                                + ". The download was discarded. Try again.");
            }
            Files.move(
                    part.path(),
                    blob,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            part.discard();
        } finally {
            part.keep();
        }
    }
}
