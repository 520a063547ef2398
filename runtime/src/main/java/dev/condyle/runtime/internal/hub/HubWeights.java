package dev.condyle.runtime.internal.hub;

import dev.condyle.runtime.weights.WeightsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the weights of a repository: the file that the location specifies; {@code
 * model.safetensors}; all parts that {@code model.safetensors.index.json} lists; or the only file
 * whose name ends with {@code .safetensors}.
 */
public final class HubWeights {

    private static final String SINGLE = "model.safetensors";
    private static final String INDEX = "model.safetensors.index.json";

    /** The usual names of weights, in the order in which they are looked for. */
    public static final List<String> NAMES = List.of(SINGLE, INDEX);

    private static final String INDEX_ENDING = ".safetensors.index.json";
    private static final String ENDING = ".safetensors";

    private final HubRevision revision;
    private final Function<Path, List<String>> parts;

    /**
     * Creates a search.
     *
     * @param parts returns the names of the files that an index lists
     */
    public HubWeights(HubRevision revision, Function<Path, List<String>> parts) {
        this.revision = revision;
        this.parts = parts;
    }

    /**
     * Weights of a repository.
     *
     * @param path the file, or the index of several files beside it
     * @param location its location with the commit hash
     */
    public record Found(Path path, String location) {}

    /**
     * Returns the weights, and downloads them if necessary.
     *
     * @throws WeightsException if the repository contains no weights, or they are not available
     */
    public Found get() {
        Optional<String> given = revision.location().file();
        if (given.isPresent()) {
            return found(revision.get(given.get()), given.get());
        }
        Optional<String> cached = weights(revision.cachedFiles());
        if (cached.isPresent()) {
            return found(revision.get(cached.get()), cached.get());
        }
        try {
            return fromHub();
        } catch (WeightsException e) {
            // The hub has turned out to be unavailable.
            String file = weights(revision.cachedFiles()).orElseThrow(() -> e);
            return found(revision.get(file), file);
        }
    }

    private Found fromHub() {
        for (String file : NAMES) {
            Optional<Path> path = revision.find(file);
            if (path.isPresent()) {
                return found(path.get(), file);
            }
        }
        String only = onlyFile();
        return found(revision.get(only), only);
    }

    /** Returns the weights among the files of a repository, unless there are several. */
    private static Optional<String> weights(List<String> files) {
        List<String> single = singleFiles(files);
        return NAMES.stream()
                .filter(files::contains)
                .findFirst()
                .or(() -> single.size() == 1 ? Optional.of(single.get(0)) : Optional.empty());
    }

    /** Returns the files that contain all weights. */
    private static List<String> singleFiles(List<String> files) {
        return files.stream().filter(it -> it.endsWith(ENDING) && !it.contains("-of-")).toList();
    }

    private Found found(Path path, String file) {
        if (file.endsWith(INDEX_ENDING)) {
            String folder = file.substring(0, file.lastIndexOf('/') + 1);
            for (String part : parts.apply(path)) {
                revision.get(folder + part);
            }
        }
        return new Found(path, revision.locationOf(file));
    }

    private String onlyFile() {
        HubLocation location = revision.location();
        List<String> files;
        try {
            files = revision.files();
        } catch (HubUnavailable e) {
            throw e.problem();
        }
        List<String> candidates = singleFiles(files);
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        throw new WeightsException(
                location
                        + (candidates.isEmpty()
                                ? ": the repository contains no safetensors file. "
                                        + HubRevision.listed(files)
                                        + " Convert the weights to safetensors with Python, or use"
                                        + " another repository."
                                : ": the repository contains several safetensors files. Specify one"
                                        + " of them: "
                                        + location
                                        + "/"
                                        + String.join(", " + location + "/", candidates)
                                        + "."));
    }
}
