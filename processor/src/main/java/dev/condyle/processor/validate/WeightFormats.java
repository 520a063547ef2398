package dev.condyle.processor.validate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The weights that cannot be loaded, as far as their location reveals it. The texts are those of
 * the runtime, which checks the contents of each file.
 */
final class WeightFormats {

    private static final String SUPPORTED = ". The supported formats are safetensors and npz.";

    /** A format of other libraries. */
    private record Format(Set<String> endings, String what, String advice) {}

    private static final List<Format> FORMATS =
            List.of(
                    new Format(
                            Set.of("pt", "pth", "ckpt", "pkl", "pickle"),
                            "a file of torch.save, a Python pickle, which can execute arbitrary"
                                    + " code when it is loaded",
                            " Convert it with Python: weights = torch.load(\"FILE\","
                                    + " map_location=\"cpu\", weights_only=True); save_file({k:"
                                    + " v.contiguous().clone() for k, v in weights.items()},"
                                    + " \"FILE.safetensors\")"),
                    new Format(
                            Set.of("h5", "hdf5", "keras"),
                            "an HDF5 file, the format of Keras",
                            " Convert it with Python: numpy.savez(\"FILE.npz\", **{name: array,"
                                    + " …})."));

    /** The names by which other libraries download weights. */
    private static final Set<String> NAMES =
            Set.of("imagenet", "imagenet1k_v1", "imagenet1k_v2", "default");

    private WeightFormats() {}

    /** Returns why a location cannot be loaded, and what to do. */
    static Optional<String> fault(String location) {
        if (NAMES.contains(location.toLowerCase(Locale.ROOT))) {
            return Optional.of(
                    "the name of downloadable weights, which is not supported yet"
                            + SUPPORTED
                            + " Convert the weights, for example those of Keras or torchvision, and"
                            + " set the path of the file.");
        }
        String file = location.replaceFirst("[?#].*", "").replaceFirst(".*[/\\\\:]", "");
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return FORMATS.stream()
                .filter(it -> file.contains(".") && it.endings().contains(ending))
                .map(it -> it.what() + SUPPORTED + it.advice().replace("FILE", file))
                .findFirst();
    }
}
