package dev.condyle.processor.model;

import java.util.Optional;

/**
 * A file of pretrained weights.
 *
 * @param location a path, {@code classpath:/...} or a URL
 * @param sha256 the checksum of the file, in lower case
 * @param lenient whether weights may be missing or unexpected
 */
public record WeightFile(String location, Optional<String> sha256, boolean lenient) {}
