package dev.condyle.runtime.internal.hub;

import java.util.Optional;

/**
 * The answer of the hub to the question about a file.
 *
 * @param commit the commit hash of the revision, if the hub states it
 * @param file the file; empty if the repository does not contain it
 */
record HubAnswer(Optional<String> commit, Optional<HubFileInfo> file) {}
