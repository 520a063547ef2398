package dev.condyle.runtime.internal.encode;

import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.condyle.Resize;
import dev.condyle.runtime.internal.encode.ImagePreprocessing.Resizing;
import java.math.RoundingMode;
import java.util.List;

/** Writes and reads an {@link ImagePreprocessing} as JSON. */
final class SavedPreprocessing {

    private static final String MEAN = "mean";
    private static final String STD = "std";
    private static final String RESIZE = "resize";
    private static final String CROP = "crop";
    private static final String INTERPOLATION = "interpolation";
    private static final String MARGIN = "margin";
    private static final String UNSUPPORTED = "unsupported";
    private static final String SIZE = "size";
    // Numbers that are computed from published ones can be outside their bounds.
    private static final double MOST = 1e25;
    private static final double LEAST_CROP = 1e-5;

    private SavedPreprocessing() {}

    static String write(ImagePreprocessing preprocessing) {
        JsonObject json = new JsonObject();
        preprocessing
                .normalization()
                .ifPresent(
                        it -> {
                            json.add(MEAN, array(it.mean()));
                            json.add(STD, array(it.std()));
                        });
        preprocessing
                .resizing()
                .ifPresent(
                        it -> {
                            json.addProperty(RESIZE, it.resize().name());
                            json.addProperty(CROP, it.crop());
                            json.addProperty(INTERPOLATION, it.interpolation().text());
                            json.addProperty(MARGIN, it.margin().name());
                        });
        preprocessing.unsupported().ifPresent(it -> json.addProperty(UNSUPPORTED, it));
        preprocessing
                .size()
                .ifPresent(
                        it -> {
                            JsonArray size = new JsonArray();
                            for (long side : it.getShape()) {
                                size.add(side);
                            }
                            json.add(SIZE, size);
                        });
        return json.toString();
    }

    private static JsonArray array(List<Double> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }

    static ImagePreprocessing read(PreprocessingEntries entries) {
        return new ImagePreprocessing(
                entries.normalization(MEAN, STD, MOST),
                entries.text(RESIZE).map(it -> resizing(entries, it)),
                entries.text(UNSUPPORTED),
                entries.sides(SIZE, 3).map(it -> new Shape(it.get(0), it.get(1), it.get(2))));
    }

    private static Resizing resizing(PreprocessingEntries entries, String resize) {
        return new Resizing(
                switch (resize) {
                    case "STRETCH" -> Resize.STRETCH;
                    case "CROP" -> Resize.CROP;
                    default -> throw entries.invalid(RESIZE, "\"STRETCH\" or \"CROP\"");
                },
                entries.number(CROP, LEAST_CROP, 1)
                        .orElseThrow(() -> entries.invalid(CROP, "a number")),
                entries.text(INTERPOLATION)
                        .flatMap(Interpolation::ofText)
                        .orElseThrow(
                                () ->
                                        entries.invalid(
                                                INTERPOLATION, "\"bilinear\" or \"bicubic\"")),
                switch (entries.text(MARGIN).orElse("")) {
                    case "HALF_EVEN" -> RoundingMode.HALF_EVEN;
                    case "DOWN" -> RoundingMode.DOWN;
                    default -> throw entries.invalid(MARGIN, "\"HALF_EVEN\" or \"DOWN\"");
                });
    }
}
