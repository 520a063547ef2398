package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.validate.NetworkDescription.Preset;
import dev.condyle.processor.validate.NetworkDescription.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the preset that {@code weights} names. */
final class PresetRules {

    /** The names by which other libraries download weights. They are never meant as file names. */
    private static final Set<String> FOREIGN =
            Set.of("imagenet", "imagenet1k_v1", "imagenet1k_v2", "default");

    private PresetRules() {}

    /** Returns whether {@code weights} is the name of a preset, or a misspelling of one. */
    static boolean isName(String weights, NetworkDescription spec) {
        List<String> names = spec.presetNames();
        return isForeignName(weights)
                || PresetReader.isName(weights) && Suggestions.find(weights, names).isPresent();
    }

    private static boolean isForeignName(String weights) {
        return FOREIGN.contains(weights.toLowerCase(Locale.ROOT));
    }

    /** Returns the preset; reports a name that does not exist for these conventions and width. */
    static Optional<Preset> find(
            String weights,
            NetworkDescription spec,
            Variant variant,
            Mirror backbone,
            Problems problems) {
        double width = backbone.real("width");
        List<Preset> presets =
                variant.presets().stream().filter(it -> it.width() == width).toList();
        Optional<Preset> found =
                presets.stream().filter(it -> it.name().equals(weights)).findFirst();
        if (found.isEmpty()) {
            String place =
                    " for conventions = %s and width = %s"
                            .formatted(variant.conventions(), PresetText.width(width));
            String remedy = remedy(weights, spec, presets.stream().map(Preset::name).toList());
            report(spec.name(), place, remedy, backbone, problems);
        }
        return found;
    }

    private static String remedy(String name, NetworkDescription spec, List<String> here) {
        Optional<String> similar =
                here.size() == 1 ? Optional.of(here.get(0)) : Suggestions.find(name, here);
        if (similar.isPresent()) {
            return "did you mean \""
                    + similar.get()
                    + "\"? If it is the name of a file, specify \"./"
                    + name
                    + "\"";
        }
        return spec.presetNames().isEmpty()
                ? "it has no presets. Set a location, such as hf:owner/name or"
                        + " ./weights.safetensors"
                : "it has "
                        + PresetText.all(spec)
                        + ". Use one of these, or set a location, such as hf:owner/name";
    }

    /**
     * Reports the name of a preset in the annotation of a module or a custom block, which have
     * none.
     *
     * @param what what has no presets
     * @return whether {@code weights} is such a name
     */
    static boolean reportName(String what, Mirror backbone, Problems problems) {
        boolean name = isForeignName(backbone.text("weights"));
        if (name) {
            String remedy = "set the location of a file, or start the path of a file with ./";
            report(what, "", remedy, backbone, problems);
        }
        return name;
    }

    private static void report(
            String what, String place, String remedy, Mirror backbone, Problems problems) {
        problems.add(
                Message.PRESET_MISSING,
                backbone.location("weights"),
                what,
                backbone.text("weights"),
                place,
                remedy);
    }
}
