package dev.condyle.runtime.internal.weights;

import java.nio.file.Path;

/** A network that consists of a file, which is not part of a saved model. */
public interface ExternalFile {

    /**
     * Returns the file, and downloads it if necessary.
     *
     * @throws dev.condyle.runtime.weights.WeightsException if the file is not available, or its
     *     checksum does not match
     */
    Path fetch();
}
