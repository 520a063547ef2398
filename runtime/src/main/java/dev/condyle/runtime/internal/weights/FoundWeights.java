package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.hub.HubLocation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Weights in a file, and the repository that they come from.
 *
 * @param path the file
 * @param location the location of the file; on the hub, with the hash of the commit
 * @param repository returns another file of the same version of the repository, by its path there.
 *     Empty if the repository does not contain it, and for files that do not come from a repository
 */
public record FoundWeights(
        Path path, String location, Function<String, Optional<Path>> repository) {

    /** Returns whether the weights come from a repository. */
    public boolean isFromRepository() {
        return HubLocation.isOnHub(location);
    }

    static FoundWeights ofFile(Path path, String location) {
        return new FoundWeights(path, location, file -> Optional.empty());
    }
}
