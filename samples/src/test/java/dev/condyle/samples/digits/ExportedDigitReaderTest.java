package dev.condyle.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.export.Export;
import dev.condyle.samples.exported.Serving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader of grayscale digits as a model of DJL Serving. */
class ExportedDigitReaderTest {

    @TempDir private Path folder;

    @Test
    void djlServingAnswersWithTheDigit() throws Exception {
        Path zip = folder.resolve("digits.zip");
        Path unpacked = folder.resolve("digits");
        try (DigitReaderModel model = Few.trained(1)) {
            model.export(zip, Export.djlServing());
            model.export(unpacked, Export.djlServing());
            // The names of the files may be changed.
            Path renamed = Files.move(zip, folder.resolve("other.zip"));
            for (Path served : List.of(renamed, unpacked)) {
                try (Serving serving = new Serving(served)) {
                    for (Image digit : Few.images(Few.TEST).subList(0, 20)) {
                        byte[] jpeg = Serving.jpeg(digit);
                        Prediction<Digit> expected = model.predict(Serving.image(jpeg));
                        serving.assertPredicts(expected.top(5), jpeg, 1e-3);
                    }
                }
            }
        }
        String labels = String.join("\n", Stream.of(Digit.values()).map(Object::toString).toList());
        assertEquals(labels + "\n", Files.readString(unpacked.resolve("synset.txt")));
        assertEquals(List.of("model.pt", "serving.properties", "synset.txt"), names(unpacked));
    }

    @Test
    void djlServingConvertsLogitsToProbabilities() throws Exception {
        Path zip = folder.resolve("digits.zip");
        try (DigitReaderModel model = Few.trained(1)) {
            model.export(zip, Export.djlServing().logits());
            byte[] jpeg = Serving.jpeg(Few.TEST.input(77));
            try (Serving serving = new Serving(zip)) {
                serving.assertPredicts(model.predict(Serving.image(jpeg)).top(5), jpeg, 1e-3);
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }
}
