package dev.condyle.processor.validate;

import dev.condyle.Conventions;
import dev.condyle.NetworkSpec.Width;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.validate.NetworkDescription.Preset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the presets of a variant of a network. */
final class PresetReader {

    // A file name with an ending, or a location with a scheme, is never a preset.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private PresetReader() {}

    /** Returns whether a value of {@code weights} can be the name of a preset. */
    static boolean isName(String weights) {
        return NAME.matcher(weights).matches();
    }

    /** Returns whether all values of the presets are resolved. */
    static boolean areWellFormed(Mirror variant) {
        return variant.annotations("presets").stream().allMatch(Mirror::isWellFormed);
    }

    /** Returns the first error of the presets; empty if they are valid. */
    static Optional<String> fault(Mirror variant) {
        Width rule = variant.constant("width", Width.class);
        Set<String> seen = new HashSet<>();
        for (Preset preset : read(variant)) {
            Optional<String> fault =
                    fault(preset, rule).map(it -> "preset \"" + preset.name() + "\": " + it);
            if (fault.isPresent()) {
                return fault;
            }
            if (!seen.add(preset.width() + " " + preset.name())) {
                return Optional.of(
                        "two presets of %s are named \"%s\" and have the same width, %s"
                                .formatted(
                                        variant.constant("value", Conventions.class),
                                        preset.name(),
                                        PresetText.width(preset.width())));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(Preset preset, Width rule) {
        if (!isName(preset.name())) {
            return Optional.of("the name must consist of letters, digits, _ and -");
        }
        String weights = preset.weights();
        Optional<String> location =
                weights.isBlank() ? Optional.of("set a location") : WeightLocations.fault(weights);
        if (location.isPresent()) {
            return Optional.of("weights is \"" + weights + "\": " + location.get());
        }
        Optional<String> format = WeightFormats.fault(weights);
        if (format.isPresent()) {
            return Optional.of("\"" + weights + "\" is " + format.get());
        }
        double width = preset.width();
        if (!(width > 0) || Double.isInfinite(width)) {
            return Optional.of("width must be a positive, finite double, but is " + width);
        }
        if (rule == Width.FIXED && width != 1) {
            return Optional.of("the network supports only width = 1, but width is " + width);
        }
        return preset.classes() < 0
                ? Optional.of("classes must be at least 1, or 0 if it is unknown")
                : Optional.empty();
    }

    /** Reads the presets. */
    static List<Preset> read(Mirror variant) {
        return variant.annotations("presets").stream()
                .map(
                        it ->
                                new Preset(
                                        it.text("name"),
                                        it.text("weights"),
                                        it.real("width"),
                                        it.integer("classes")))
                .toList();
    }
}
