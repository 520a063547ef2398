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

    private static final String REPOSITORY =
            " Omit the path of the file: most repositories also have a safetensors file.";

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

    private WeightFormats() {}

    /** Returns why a location cannot be loaded, and what to do. */
    static Optional<String> fault(String location) {
        return HubSyntax.isHub(location)
                ? HubSyntax.parse(location)
                        .flatMap(HubSyntax::file)
                        // The name of PyTorch's weights in repositories.
                        .map(it -> it.replaceFirst("\\.bin$", ".pt"))
                        .flatMap(WeightFormats::format)
                        .map(it -> it.what() + SUPPORTED + REPOSITORY)
                : format(location)
                        .map(
                                it ->
                                        it.what()
                                                + SUPPORTED
                                                + it.advice().replace("FILE", file(location)));
    }

    private static Optional<Format> format(String location) {
        String file = file(location);
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return FORMATS.stream()
                .filter(it -> file.contains(".") && it.endings().contains(ending))
                .findFirst();
    }

    private static String file(String location) {
        return location.replaceFirst("[?#].*", "").replaceFirst(".*[/\\\\:]", "");
    }
}
