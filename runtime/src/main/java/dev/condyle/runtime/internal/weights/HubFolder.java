package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.hub.HubLocation;
import dev.condyle.runtime.internal.hub.HubWeights;
import dev.condyle.runtime.weights.WeightsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A copy of a repository of the hub in {@code FOLDER/owner/name}, as {@code hf download owner/name
 * --local-dir FOLDER/owner/name} creates it.
 */
final class HubFolder {

    private HubFolder() {}

    /** Returns the weights of a location, if the folder contains its repository. */
    static Optional<FoundWeights> find(Path folder, HubLocation location) {
        Path repository = folder.resolve(location.repository());
        return location.file()
                .map(Stream::of)
                .orElseGet(HubWeights.NAMES::stream)
                .map(repository::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(
                        it ->
                                new FoundWeights(
                                        it, location.toString(), file -> other(repository, file)));
    }

    private static Optional<Path> other(Path repository, String file) {
        List<String> descriptions = PublishedPreprocessing.NAMES;
        if (descriptions.stream().map(repository::resolve).noneMatch(Files::isRegularFile)) {
            throw new WeightsException(
                    repository
                            + " contains neither "
                            + String.join(" nor ", descriptions)
                            + ". Copy all JSON files of the repository too.");
        }
        return Optional.of(repository.resolve(file)).filter(Files::isRegularFile);
    }
}
