package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.encode.ImagePreprocessing;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Reads the preprocessing of images from the repository of weights: from the {@code config.json} of
 * timm, or else from the {@code preprocessor_config.json} of transformers.
 */
public final class PublishedPreprocessing {

    static final List<String> NAMES = List.of("config.json", "preprocessor_config.json");
    private static final String ADVICE =
            "This file describes the preprocessing of images. Without it, set mean, std and resize"
                    + " in @Backbone.";
    // Some files contain the names of more than 20,000 classes.
    private static final int MAX_BYTES = 16 << 20;

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
        return read(found, NAMES.get(0), it -> ImagePreprocessing.ofTimm(it).map(used))
                .or(
                        () ->
                                read(
                                        found,
                                        NAMES.get(1),
                                        it -> ImagePreprocessing.ofTransformers(it).map(used)));
    }

    private static Optional<ImagePreprocessing> read(
            FoundWeights found,
            String name,
            Function<String, Optional<ImagePreprocessing>> parser) {
        Optional<Path> file = file(found, name);
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

    /**
     * Makes the descriptions available offline, without reading them.
     *
     * @throws WeightsException if they cannot be downloaded
     */
    public static void fetch(FoundWeights found) {
        NAMES.forEach(name -> file(found, name));
    }

    private static Optional<Path> file(FoundWeights found, String name) {
        try {
            return found.repository().apply(name);
        } catch (WeightsException e) {
            throw new WeightsException(e.getMessage() + " " + ADVICE, e);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new WeightsException(
                        "has more than 16 MB. Set mean, std and resize in the annotation.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
