package dev.condyle.runtime.internal.encode;

import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.internal.encode.ImagePreprocessing.Normalization;
import dev.condyle.runtime.internal.encode.ImagePreprocessing.Resizing;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code config.json} of timm. What is absent has timm's default. Up to version 0.6, the
 * entries are at the top level; then they are in {@code pretrained_cfg}.
 */
final class TimmPreprocessing {

    private static final String INTERPOLATION = "interpolation";
    private static final String MODE = "crop_mode";
    private static final double CROP = 0.875;
    private static final Normalization IMAGENET =
            new Normalization(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

    private TimmPreprocessing() {}

    static Optional<ImagePreprocessing> read(PreprocessingEntries file) {
        Optional<PreprocessingEntries> inner = file.object("pretrained_cfg");
        if (inner.isEmpty() && !file.has("architecture")) {
            return Optional.empty();
        }
        PreprocessingEntries entries = inner.orElse(file);
        Optional<String> unsupported = unsupported(entries);
        Optional<Shape> size =
                entries.sides("input_size", 3)
                        .map(it -> new Shape(it.get(0), it.get(1), it.get(2)));
        return Optional.of(
                new ImagePreprocessing(
                        Optional.of(entries.normalization("mean", "std").orElse(IMAGENET)),
                        Optional.of(resizing(entries)).filter(it -> unsupported.isEmpty()),
                        unsupported,
                        size));
    }

    private static Resizing resizing(PreprocessingEntries entries) {
        return new Resizing(
                mode(entries).equals("squash") ? Resize.STRETCH : Resize.CROP,
                entries.crop("crop_pct").orElse(CROP),
                entries.text(INTERPOLATION)
                        .flatMap(Interpolation::ofText)
                        .orElse(Interpolation.BICUBIC),
                RoundingMode.HALF_EVEN);
    }

    private static String mode(PreprocessingEntries entries) {
        String mode = entries.text(MODE).orElse("center");
        return switch (mode) {
            case "center", "squash", "border" -> mode;
            default -> throw entries.invalid(MODE, "\"center\", \"squash\" or \"border\"");
        };
    }

    private static Optional<String> unsupported(PreprocessingEntries entries) {
        if (mode(entries).equals("border")) {
            return Optional.of("crop_mode is \"border\"");
        }
        // "random" alternates between two during training, and timm itself cannot predict with it.
        return entries.text(INTERPOLATION)
                .filter(it -> Interpolation.ofText(it).isEmpty())
                .map(it -> "interpolation is " + entries.shown(INTERPOLATION));
    }
}
