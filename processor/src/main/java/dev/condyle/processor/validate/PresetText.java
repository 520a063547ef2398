package dev.condyle.processor.validate;

import dev.condyle.processor.validate.NetworkDescription.Preset;
import dev.condyle.processor.validate.NetworkDescription.Variant;
import java.util.List;
import java.util.stream.Collectors;

/** Describes the presets of a network in messages. */
final class PresetText {

    private PresetText() {}

    /** Returns a width as it is usually written: {@code 1} and {@code 0.5}. */
    static String width(double width) {
        return width == Math.rint(width) && width < 1e6
                ? Long.toString((long) width)
                : Double.toString(width);
    }

    /**
     * Returns all presets of a network by name: {@code "imagenet" for conventions = KERAS and width
     * = 1, and for conventions = TORCHVISION and width = 0.5 or 1}.
     */
    static String all(NetworkDescription spec) {
        return spec.presetNames().stream()
                .map(name -> "\"" + name + "\" " + places(name, spec))
                .collect(Collectors.joining("; "));
    }

    private static String places(String name, NetworkDescription spec) {
        return spec.variants().stream()
                .filter(variant -> !widths(name, variant).isEmpty())
                .map(
                        variant ->
                                "for conventions = %s and width = %s"
                                        .formatted(
                                                variant.conventions(),
                                                alternatives(widths(name, variant))))
                .collect(Collectors.joining(", and "));
    }

    private static List<String> widths(String name, Variant variant) {
        return variant.presets().stream()
                .filter(it -> it.name().equals(name))
                .map(Preset::width)
                .sorted()
                .map(PresetText::width)
                .toList();
    }

    private static String alternatives(List<String> values) {
        int last = values.size() - 1;
        return last == 0
                ? values.get(0)
                : String.join(", ", values.subList(0, last)) + " or " + values.get(last);
    }
}
