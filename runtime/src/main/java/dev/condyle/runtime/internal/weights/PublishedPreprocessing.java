package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.encode.ImagePreprocessing;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Reads the preprocessing of images from the repository of weights: from the {@code config.json} of
 * timm, or else from the {@code preprocessor_config.json} of transformers.
 */
public final class PublishedPreprocessing {

    private static final int MAX_BYTES = 1 << 20;

    private PublishedPreprocessing() {}

    /**
     * Returns the preprocessing without the parts that are not used, or empty if the repository
     * does not describe any.
     *
     * @throws WeightsException if the description is invalid, or the part that is used is not
     *     supported
     */
    public static Optional<ImagePreprocessing> find(
            FoundWeights found, boolean withoutNormalization, boolean withoutResizing) {
        UnaryOperator<ImagePreprocessing> used =
                it -> it.without(withoutNormalization, withoutResizing);
        return read(found, "config.json", it -> ImagePreprocessing.ofTimm(it).map(used))
                .or(
                        () ->
                                read(
                                        found,
                                        "preprocessor_config.json",
                                        it -> ImagePreprocessing.ofTransformers(it).map(used)));
    }

    private static Optional<ImagePreprocessing> read(
            FoundWeights found,
            String name,
            Function<String, Optional<ImagePreprocessing>> parser) {
        Optional<Path> file = found.repository().apply(name);
        try {
            return file.isPresent() ? parser.apply(text(file.get())) : Optional.empty();
        } catch (WeightsException e) {
            throw new WeightsException(
                    name + " beside " + found.location() + " " + e.getMessage(), e);
        } catch (IOException e) {
            Interrupts.check(e);
            throw new WeightsException(file.get() + " cannot be read (" + e + ").", e);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new WeightsException(
                        "has more than 1 MB. Set mean, std and resize in the annotation.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
