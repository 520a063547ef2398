package dev.condyle.runtime.internal.encode;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.encode.ImagePreprocessing.Normalization;
import dev.condyle.runtime.weights.WeightsException;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** Reads {@code preprocessor_config.json} of transformers. */
final class TransformersPreprocessing {

    private static final String NORMALIZE = "do_normalize";
    private static final String RESCALE = "do_rescale";
    private static final String MEAN = "image_mean";
    private static final String STD = "image_std";
    private static final double BYTE = 255;
    // The factor 1/255 is written in decimal.
    private static final double ROUNDING = 1e-9;
    private static final int COLOURS = 3;

    private TransformersPreprocessing() {}

    static Optional<ImagePreprocessing> read(PreprocessingEntries entries) {
        // The file of a network for sound has do_normalize, too.
        if (Stream.of("size", "do_resize", RESCALE, MEAN, STD).noneMatch(entries::has)) {
            return Optional.empty();
        }
        if (entries.flag("do_flip_channel_order", false)) {
            throw new WeightsException(
                    "has the entry 'do_flip_channel_order': the network expects the channels blue,"
                            + " green and red, which is not supported. Choose other weights.");
        }
        TransformersResizing resizing = TransformersResizing.read(entries);
        return Optional.of(
                new ImagePreprocessing(
                        normalization(entries),
                        resizing.resizing(),
                        resizing.unsupported(),
                        resizing.size().map(it -> new Shape(COLOURS, it.height(), it.width()))));
    }

    /**
     * Returns the normalisation of values from 0 to 1. Transformers multiplies values from 0 to 255
     * by a factor, which is 1/255 in most files; mean and std are adapted to any other.
     */
    private static Optional<Normalization> normalization(PreprocessingEntries entries) {
        Optional<Normalization> written = entries.normalization(MEAN, STD);
        boolean normalizes = entries.flag(NORMALIZE, true);
        if (normalizes && written.isEmpty()) {
            return Optional.empty();
        }
        Normalization after =
                normalizes ? written.orElseThrow() : new Normalization(List.of(0.0), List.of(1.0));
        double range = BYTE;
        if (entries.flag(RESCALE, true)) {
            range *= entries.factor("rescale_factor").orElse(1 / BYTE);
        }
        double scale = Math.abs(range - 1) < ROUNDING ? 1 : range;
        // EfficientNet subtracts 1 before it normalises, and divides by std a second time.
        double offset = entries.flag("rescale_offset", false) ? 1 : 0;
        boolean twice = normalizes && entries.flag("include_top", false);
        return Optional.of(
                new Normalization(
                        map(after.mean(), mean -> (mean + offset) / scale),
                        map(after.std(), std -> (twice ? std * std : std) / scale)));
    }

    private static List<Double> map(List<Double> values, DoubleUnaryOperator function) {
        return values.stream().map(function::applyAsDouble).toList();
    }
}
