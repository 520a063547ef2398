package dev.condyle.runtime.internal.hub;

import dev.condyle.runtime.internal.download.Download;
import dev.condyle.runtime.internal.file.Checksum;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.internal.text.NearestName;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files of a repository at one commit. The first file determines the commit of a branch; all
 * others are taken from the same commit. Files in the cache are used if the hub cannot be reached,
 * and without asking the hub if the revision is a commit hash.
 */
public final class HubRevision {

    private static final System.Logger LOG = System.getLogger(HubRevision.class.getName());
    private static final int MAX_LISTED = 12;

    private final HubLocation given;
    private final HubSettings settings;
    private final HubClient client;
    private final HubCache cache;
    private final HubStore store;
    private HubLocation location; // at a commit once that is known
    private Optional<HubUnavailable> unavailable = Optional.empty();

    /**
     * Creates an object for a revision. Nothing is requested yet.
     *
     * @param download downloads files that are not in the cache
     */
    public HubRevision(HubLocation location, HubSettings settings, Download download) {
        this(location, settings, download, Files::createSymbolicLink);
    }

    HubRevision(
            HubLocation location, HubSettings settings, Download download, HubCache.Links links) {
        this.given = location;
        this.location = location;
        this.settings = settings;
        client = new HubClient(settings, download.limits());
        cache = new HubCache(settings.cache(), location, links);
        store = new HubStore(client, cache, download);
    }

    /**
     * Returns a file, and downloads it if necessary.
     *
     * @throws WeightsException if it does not exist or is not available; the message says what to
     *     do
     */
    public Path get(String file) {
        return find(file).orElseThrow(() -> missing(file));
    }

    /**
     * Returns a file, and downloads it if necessary. Empty if the repository does not contain it.
     *
     * @throws WeightsException if it is not available, or it is not known whether the repository
     *     contains it
     */
    public Optional<Path> find(String file) {
        try {
            Optional<String> known = cache.commit(location.revision());
            if (known.isPresent() && HubLocation.isCommit(location.revision())) {
                if (cache.isMissing(known.get(), file)) {
                    return Optional.empty();
                }
                Optional<Path> cached = intact(known.get(), file);
                if (cached.isPresent()) {
                    return cached;
                }
            }
            return isOnline() ? fromHub(file, known) : fromCache(file, known);
        } catch (HubUnavailable e) {
            unavailable = Optional.of(e);
            return find(file);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private boolean isOnline() {
        return !settings.offline() && unavailable.isEmpty();
    }

    private Optional<Path> fromCache(String file, Optional<String> commit) throws IOException {
        Optional<Path> cached = commit.isPresent() ? intact(commit.get(), file) : Optional.empty();
        if (cached.isEmpty() && (commit.isEmpty() || !cache.isMissing(commit.get(), file))) {
            throw notCached(file);
        }
        if (unavailable.isPresent() && !location.equals(location.atCommit(commit.get()))) {
            warn(unavailable.get());
        }
        location = location.atCommit(commit.get());
        return cached;
    }

    /**
     * Returns the paths of the files of this revision that are in the cache, if the hub is not
     * available or need not be asked because the revision is a commit.
     */
    List<String> cachedFiles() {
        try {
            Optional<String> commit = cache.commit(location.revision());
            boolean used = !isOnline() || HubLocation.isCommit(location.revision());
            return used && commit.isPresent() ? cache.files(commit.get()) : List.of();
        } catch (IOException e) {
            throw failure("the list of the files", e);
        }
    }

    private void warn(HubUnavailable reason) {
        LOG.log(
                System.Logger.Level.WARNING,
                "{0} {1} is used from the cache. HF_HUB_OFFLINE=1 avoids asking the hub.",
                reason.problem().getMessage(),
                given);
    }

    private WeightsException notCached(String file) {
        if (unavailable.isPresent() && unavailable.get().isRefused()) {
            return unavailable.get().problem();
        }
        boolean unknown = false;
        try {
            unknown = cache.commit(location.revision()).isEmpty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The cached revision cannot be read", e);
        }
        String what =
                unknown && Files.isDirectory(cache.folder())
                        ? "The revision '" + location.revision() + "'"
                        : file;
        return new WeightsException(
                HubAdvice.notCached(
                        settings, given, what, unavailable.map(HubUnavailable::problem)));
    }

    /** Returns a cached file if its checksum is correct. A damaged one will be replaced. */
    private Optional<Path> intact(String commit, String file) throws IOException {
        Optional<Path> cached = cache.find(commit, file);
        if (cached.isEmpty()) {
            return cached;
        }
        Checksum checksum = HubCache.checksum(cached.get());
        if (checksum.matches(cached.get())) {
            return cached;
        }
        if (!isOnline()) {
            throw new WeightsException(
                    cached.get()
                            + " is damaged: its "
                            + checksum.kind().text()
                            + " is not "
                            + checksum.digits()
                            + ". Delete it, and download it again with access to the hub.");
        }
        return Optional.empty();
    }

    private Optional<Path> fromHub(String file, Optional<String> known)
            throws HubUnavailable, IOException {
        boolean isCached = known.isPresent() && cache.find(known.get(), file).isPresent();
        HubAnswer answer = client.ask(location, file, !isCached);
        if (answer.commit().isPresent()) {
            String commit = answer.commit().get();
            remember(commit);
            location = location.atCommit(commit);
            if (answer.file().isEmpty()) {
                rememberMissing(commit, file);
            }
        }
        if (answer.file().isEmpty()) {
            return Optional.empty();
        }
        HubFileInfo info = answer.file().get();
        Optional<Path> cached = intact(info.commit(), file);
        return cached.isPresent() ? cached : Optional.of(store.put(location, file, info));
    }

    private void remember(String commit) {
        try {
            cache.putCommit(location.revision(), commit);
        } catch (IOException e) {
            // A cache that cannot be written can contain the file.
            LOG.log(System.Logger.Level.DEBUG, "The commit is not remembered", e);
        }
    }

    private void rememberMissing(String commit, String file) {
        try {
            cache.putMissing(commit, file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The missing file is not remembered", e);
        }
    }

    private WeightsException failure(String file, IOException e) {
        Interrupts.check(e);
        return new WeightsException(
                given
                        + ": "
                        + file
                        + " cannot be stored in or read from "
                        + cache.folder()
                        + " ("
                        + e
                        + "). Check the free disk space and the permissions, or set another folder"
                        + " with the environment variable HF_HOME.",
                e);
    }

    /**
     * Returns the exception for a file that the repository does not contain.
     *
     * @param file the file that was asked for
     */
    WeightsException missing(String file) {
        String where =
                given
                        + ": the repository contains no file '"
                        + file
                        + "' at "
                        + location.revision();
        try {
            List<String> files = files();
            String question = NearestName.question(file, files);
            return new WeightsException(
                    where + "." + (question.isEmpty() ? " " + listed(files) : question));
        } catch (HubUnavailable e) {
            return new WeightsException(where + ".");
        }
    }

    static String listed(List<String> files) {
        return files.isEmpty()
                ? "It is empty."
                : "It contains "
                        + files.stream().limit(MAX_LISTED).collect(Collectors.joining(", "))
                        + (files.size() > MAX_LISTED ? ", ..." : "")
                        + ".";
    }

    /** Returns the paths of all files. */
    List<String> files() throws HubUnavailable {
        if (!isOnline()) {
            throw new HubUnavailable(notCached("The list of its files"), false);
        }
        return client.files(location);
    }

    /** Returns the location that was specified. */
    HubLocation location() {
        return given;
    }

    /**
     * Returns the location of a file of this revision, with the commit hash: {@code
     * hf:owner/name@COMMIT/file}.
     */
    public String locationOf(String file) {
        return location.at(location.revision(), file);
    }
}
