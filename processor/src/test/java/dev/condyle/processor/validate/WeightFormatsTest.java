package dev.condyle.processor.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightFormatsTest {

    /** The runtime detects the formats by the contents of a file, and uses the same words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h5|an HDF5 file, the format of Keras",
                "h5|. The supported formats are safetensors and npz.",
                "h5|Convert it with Python: numpy.savez(\"w.h5.npz\", **{name: array, …}).",
                "pt|is a file of torch.save, a Python pickle, which can execute arbitrary code",
                "pt|when it is loaded. The supported formats are safetensors and npz.",
                "pt|weights = torch.load(\"w.pt\", map_location=\"cpu\", weights_only=True)",
                "pt|save_file({k: v.contiguous().clone() for k, v in weights.items()},",
            })
    void wordsAreThoseOfRuntime(String ending, String words) throws IOException {
        String file = "w." + ending;
        assertTrue(("is " + WeightFormats.fault(file).orElseThrow()).contains(words));
        Path sources = Path.of("../runtime/src/main/java/dev/condyle/runtime/internal/weights");
        String runtime =
                Files.readString(sources.resolve("FileKind.java"))
                        + Files.readString(sources.resolve("NpzArchive.java"));
        String joined = runtime.replaceAll("\"\\s*\\+ \"", "").replace("\\\"", "\"");
        assertTrue(joined.contains(words.replace(file, "FILE")), words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w.H5",
                "a/b.keras",
                "C:\\w.ckpt",
                "classpath:/w.pt",
                "https://example.org/w.pth?download=true#x",
                "w.pkl",
                "hf:owner/name/w.pth",
                "hf:owner/name@main/folder/pytorch_model.bin"
            })
    void otherFormatsAreFaults(String location) {
        assertTrue(WeightFormats.fault(location).isPresent());
    }

    @Test
    void supportedFormatsAreNoFaults() {
        for (String location :
                new String[] {
                    "",
                    "w.safetensors",
                    "w.npz",
                    "h5",
                    "pth",
                    "w",
                    "h5/w.npz",
                    "imagenet.npz",
                    "w.pth.npz",
                    "https://example.org/imagenet",
                    "imagenet",
                    "w.bin",
                    "hf:owner/name.pt",
                    "hf:owner/name.h5@v1.pt",
                    "hf:owner/name.h5/w.safetensors"
                }) {
            assertEquals(Optional.empty(), WeightFormats.fault(location), location);
        }
    }
}
