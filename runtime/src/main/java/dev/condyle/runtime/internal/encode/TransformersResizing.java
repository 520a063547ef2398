package dev.condyle.runtime.internal.encode;

import dev.condyle.Resize;
import dev.condyle.runtime.internal.encode.ImagePreprocessing.Resizing;
import dev.condyle.runtime.internal.text.ForeignText;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The resizing in {@code preprocessor_config.json} of transformers.
 *
 * @param resizing the resizing, if the file describes one
 * @param unsupported why the resizing cannot be computed
 * @param size the size of the resulting images
 */
record TransformersResizing(
        Optional<Resizing> resizing, Optional<String> unsupported, Optional<Sides> size) {

    private static final String SIZE = "size";
    private static final String EDGE = "shortest_edge";
    private static final String CROP_SIZE = "crop_size";
    private static final String CROP_PART = "crop_pct";
    private static final String RESAMPLE = "resample";
    private static final int LAST_CODE = 5;
    // ConvNeXT stretches images from this size on.
    private static final int LARGE = 384;

    /** The height and the width of an image. */
    record Sides(int height, int width) {}

    static TransformersResizing read(PreprocessingEntries entries) {
        boolean crops = entries.flag("do_center_crop", false);
        boolean resizes = entries.flag("do_resize", true);
        if (!resizes && crops) {
            return unsupported("do_center_crop is set without do_resize");
        }
        if (!resizes || !entries.has(SIZE)) {
            return new TransformersResizing(Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<Interpolation> interpolation = interpolation(entries);
        if (interpolation.isEmpty()) {
            return unsupported(RESAMPLE + " is " + entries.shown(RESAMPLE));
        }
        if (entries.flag("do_pad", false)) {
            return unsupported("do_pad is set");
        }
        String type = type(entries);
        // They compute their own sizes.
        if (Stream.of("Levit", "Perceiver").anyMatch(type::startsWith)) {
            return unsupported("its type is " + ForeignText.shown(type));
        }
        Optional<Sides> stretched = stretched(entries, type, crops);
        Optional<Sides> cropped = crops ? Optional.of(cropped(entries)) : Optional.empty();
        if (stretched.isPresent()) {
            return stretch(stretched.get(), cropped.orElse(stretched.get()), interpolation.get());
        }
        Optional<Integer> edge = edge(entries);
        return edge.isPresent()
                ? cover(edge.get(), cropped, entries.crop(CROP_PART), interpolation.get())
                : unsupported(SIZE + " is " + entries.shown(SIZE));
    }

    private static TransformersResizing unsupported(String reason) {
        return new TransformersResizing(Optional.empty(), Optional.of(reason), Optional.empty());
    }

    /** Returns the interpolation, or empty if it is not supported. */
    private static Optional<Interpolation> interpolation(PreprocessingEntries entries) {
        return Interpolation.ofCode(entries.whole(RESAMPLE, 0, LAST_CODE).orElse(2));
    }

    private static String type(PreprocessingEntries entries) {
        return entries.text("image_processor_type")
                .or(() -> entries.text("feature_extractor_type"))
                .orElse("");
    }

    /** Returns the size to which both axes are resized independently. */
    private static Optional<Sides> stretched(
            PreprocessingEntries entries, String type, boolean crops) {
        if (entries.isNumber(SIZE)) {
            // Older files have a number. It is the size of a square for networks that do not crop,
            // and for these; otherwise it is the shortest edge.
            boolean square =
                    !crops && !entries.has(CROP_PART)
                            || Stream.of("Beit", "DeiT").anyMatch(type::startsWith);
            return entries.side(SIZE).filter(it -> square).map(it -> new Sides(it, it));
        }
        return sides(entries, SIZE);
    }

    private static Optional<Sides> sides(PreprocessingEntries entries, String name) {
        return entries.object(name)
                .filter(size -> size.has("height") && size.has("width"))
                .map(
                        size ->
                                new Sides(
                                        size.side("height").orElseThrow(),
                                        size.side("width").orElseThrow()));
    }

    private static Optional<Integer> edge(PreprocessingEntries entries) {
        return entries.isNumber(SIZE)
                ? entries.side(SIZE)
                : entries.object(SIZE)
                        .filter(size -> !size.has("longest_edge"))
                        .flatMap(size -> size.side(EDGE));
    }

    private static Sides cropped(PreprocessingEntries entries) {
        Optional<Sides> sides =
                entries.isNumber(CROP_SIZE)
                        ? entries.side(CROP_SIZE).map(it -> new Sides(it, it))
                        : sides(entries, CROP_SIZE);
        return sides.orElseThrow(
                () -> entries.invalid(CROP_SIZE, "a number or an object with height and width"));
    }

    private static TransformersResizing stretch(
            Sides resized, Sides cropped, Interpolation interpolation) {
        if ((long) resized.height() * cropped.width() != (long) resized.width() * cropped.height()
                || cropped.height() > resized.height()) {
            return unsupported(
                    "crop_size is %s x %s (height x width) for a size of %s x %s"
                            .formatted(
                                    cropped.height(),
                                    cropped.width(),
                                    resized.height(),
                                    resized.width()));
        }
        double crop = part(cropped.height(), resized.height());
        return supported(Resize.STRETCH, crop, interpolation, cropped);
    }

    private static TransformersResizing cover(
            int edge,
            Optional<Sides> cropped,
            Optional<Double> cropPart,
            Interpolation interpolation) {
        Sides square = new Sides(edge, edge);
        if (cropPart.isPresent() && cropped.orElse(square).equals(square)) {
            return edge < LARGE
                    ? supported(Resize.CROP, cropPart.get(), interpolation, square)
                    : supported(Resize.STRETCH, 1, interpolation, square);
        }
        if (cropped.isEmpty()) {
            return unsupported("size has shortest_edge, but do_center_crop is not set");
        }
        int height = cropped.get().height();
        return cropPart.isEmpty() && height == cropped.get().width() && height <= edge
                ? supported(Resize.CROP, part(height, edge), interpolation, cropped.get())
                : unsupported(
                        "crop_size is %s x %s (height x width) for a shortest_edge of %s"
                                .formatted(height, cropped.get().width(), edge));
    }

    private static TransformersResizing supported(
            Resize resize, double crop, Interpolation interpolation, Sides size) {
        Resizing resizing = new Resizing(resize, crop, interpolation, RoundingMode.DOWN);
        return new TransformersResizing(Optional.of(resizing), Optional.empty(), Optional.of(size));
    }

    /** Returns the part of a side that remains, so that cropped / part is the resized size. */
    private static double part(int cropped, int resized) {
        double part = (double) cropped / resized;
        return Math.floor(cropped / part) < resized ? Math.nextDown(part) : part;
    }
}
