package dev.condyle.processor.model;

import java.util.Optional;

/**
 * A file of pretrained weights.
 *
 * @param location a path, {@code classpath:/...}, a URL or {@code hf:owner/name}
 * @param sha256 the checksum of the file, in lower case
 * @param lenient whether weights may be missing or unexpected
 * @param classes the number of classes of the classifier in the file, or 0 if unknown
 */
public record WeightFile(String location, Optional<String> sha256, boolean lenient, int classes) {}
