package dev.condyle.runtime.internal.encode;

import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.weights.WeightsException;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What happens to an image before it reaches a network, as published with its weights.
 *
 * @param normalization the normalisation of each channel
 * @param resizing the resizing, with its crop and its interpolation
 * @param unsupported why the published resizing cannot be computed; then {@code resizing} is empty
 * @param size the size (C, H, W) of the images that the network was trained with
 */
public record ImagePreprocessing(
        Optional<Normalization> normalization,
        Optional<Resizing> resizing,
        Optional<String> unsupported,
        Optional<Shape> size) {

    /**
     * The normalisation of a channel: (value - mean) / std, for values from 0 to 1.
     *
     * @param mean the mean of each channel, or one for all
     * @param std the standard deviation of each channel, or one for all
     */
    public record Normalization(List<Double> mean, List<Double> std) {

        public Normalization {
            mean = List.copyOf(mean);
            std = List.copyOf(std);
        }

        /**
         * Returns the normalisation for a number of channels. If it differs, the average of the
         * values is used for each channel.
         */
        public Normalization of(int channels) {
            return new Normalization(perChannel(mean, channels), perChannel(std, channels));
        }

        private static List<Double> perChannel(List<Double> values, int channels) {
            return values.size() == channels
                    ? values
                    : Collections.nCopies(
                            channels,
                            values.stream().mapToDouble(it -> it).average().orElseThrow());
        }
    }

    /**
     * Resizes an image to H / crop x W / crop, each rounded down, then crops it to the middle H x
     * W.
     *
     * @param resize {@link Resize#CROP} preserves the aspect ratio: the image covers H / crop x W /
     *     crop. {@link Resize#STRETCH} does not
     * @param crop the part of each side of the resized image that remains, above 0 and at most 1
     * @param interpolation the filter
     * @param margin the rounding of the number of pixels that are cropped on the left and at the
     *     top, half of all
     */
    public record Resizing(
            Resize resize, double crop, Interpolation interpolation, RoundingMode margin) {}

    /**
     * Reads {@code config.json} as timm writes it. The result is empty if timm has not written it.
     *
     * @throws WeightsException if it is invalid; the message does not contain the file name
     */
    public static Optional<ImagePreprocessing> ofTimm(String json) {
        return TimmPreprocessing.read(PreprocessingEntries.of(json));
    }

    /**
     * Reads {@code preprocessor_config.json} as transformers writes it. The result is empty if it
     * does not concern images.
     *
     * @throws WeightsException if it is invalid; the message does not contain the file name
     */
    public static Optional<ImagePreprocessing> ofTransformers(String json) {
        return TransformersPreprocessing.read(PreprocessingEntries.of(json));
    }

    /**
     * Reads what {@link #toJson} has written.
     *
     * @throws WeightsException if it is invalid; the message does not contain the file name
     */
    public static ImagePreprocessing parse(String json) {
        return SavedPreprocessing.read(PreprocessingEntries.of(json));
    }

    /**
     * Returns the resizing, or empty if none is published.
     *
     * @throws WeightsException if it is not supported; the message does not contain the file name
     */
    public Optional<Resizing> supportedResizing() {
        if (unsupported.isPresent()) {
            throw new WeightsException(
                    "describes a resizing of images that is not supported: "
                            + unsupported.get()
                            + ". Set resize in the annotation.");
        }
        return resizing;
    }

    /**
     * Returns the preprocessing without some of its parts.
     *
     * @throws WeightsException if the resizing is not supported, and not removed; the message does
     *     not contain the file name
     */
    public ImagePreprocessing without(boolean withoutNormalization, boolean withoutResizing) {
        return new ImagePreprocessing(
                withoutNormalization ? Optional.empty() : normalization,
                withoutResizing ? Optional.empty() : supportedResizing(),
                Optional.empty(),
                size);
    }

    /** Returns this record as JSON, exactly. */
    public String toJson() {
        return SavedPreprocessing.write(this);
    }
}
