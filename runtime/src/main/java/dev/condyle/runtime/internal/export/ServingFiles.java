package dev.condyle.runtime.internal.export;

import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.MultiClass;
import dev.condyle.runtime.data.Ordinal;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.picture.ImageEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files beside the network that DJL Serving reads. */
final class ServingFiles {

    private static final String SYNSET = "synset.txt";

    private ServingFiles() {}

    /**
     * Returns the contents by file name.
     *
     * @throws IllegalArgumentException if DJL Serving cannot represent a label
     */
    static Map<String, byte[]> of(ModelSpec<?, ?> spec, boolean logits) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        InputEncoder<?> encoder = spec.input();
        Target<?> target = spec.tasks().tasks().get(0).target();
        boolean classifies =
                spec.tasks().tasks().size() == 1
                        && choosesOne(target, logits)
                        && encoder instanceof ImageEncoder;
        StringBuilder properties = new StringBuilder();
        add(properties, "engine", "PyTorch");
        add(properties, "option.mapLocation", "true");
        if (classifies) {
            addImage(properties, (ImageEncoder) encoder, logits);
            files.put(SYNSET, synset(target.names()));
        } else {
            add(properties, "translatorFactory", "ai.djl.translate.NoopServingTranslatorFactory");
        }
        files.put("serving.properties", ascii(properties.toString()));
        return files;
    }

    /** Whether the output has one column per label. */
    private static boolean choosesOne(Target<?> target, boolean logits) {
        return target instanceof MultiClass<?>
                || !logits && (target instanceof Binary<?> || target instanceof Ordinal<?>);
    }

    private static void addImage(StringBuilder into, ImageEncoder image, boolean logits) {
        add(
                into,
                "translatorFactory",
                "ai.djl.modality.cv.translator.ImageClassificationTranslatorFactory");
        add(into, "width", Long.toString(image.shape().get(2)));
        add(into, "height", Long.toString(image.shape().get(1)));
        add(into, "resize", "true");
        if (image.shape().get(0) == 1) {
            add(into, "flag", "GRAYSCALE");
        }
        if (image.shape().get(0) == 1) {
            requirePlain(image);
        } else {
            add(into, "normalize", join(image.mean()) + "," + join(image.std()));
        }
        add(into, "applySoftmax", Boolean.toString(logits));
        add(into, "synsetFileName", SYNSET);
    }

    /** DJL normalises images with three channels only. */
    private static void requirePlain(ImageEncoder image) {
        if (image.mean()[0] != 0 || image.std()[0] != 1) {
            throw new IllegalArgumentException(
                    "DJL Serving cannot normalise grayscale images. Export TorchScript, and"
                            + " normalise them before.");
        }
    }

    private static String join(float[] values) {
        return values[0] + "," + values[1] + "," + values[2];
    }

    private static byte[] synset(List<String> labels) {
        for (String label : labels) {
            if (label.isBlank() || !label.strip().equals(label) || label.lines().count() > 1) {
                throw new IllegalArgumentException(
                        "DJL Serving expects one label per line, so the label \""
                                + label.replace("\n", "\\n").replace("\r", "\\r")
                                + "\" cannot be represented. Rename it, or export TorchScript.");
            }
        }
        return (String.join("\n", labels) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder into, String key, String value) {
        into.append(key).append('=').append(value).append('\n');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
