package dev.condyle.samples.penguins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Loads a model of each version of the format of saved models. A version that changes the format
 * adds a folder: {@code -Dcondyle.saved=write} writes it.
 */
class SavedModelsTest {

    private static final Path FOLDERS = Path.of("src", "test", "saved");
    private static final Pattern FORMAT = Pattern.compile("\"format\": ([0-9]+)");

    private static List<Penguin> penguins() {
        Dataset<Penguin, Species> data = PenguinData.read();
        // All islands and species, with and without missing values.
        return IntStream.range(0, data.size())
                .filter(i -> i % 7 < 2)
                .mapToObj(data::input)
                .toList();
    }

    private static List<String> answers(PenguinSorterModel model) {
        return model.predict(penguins()).stream().map(SavedModelsTest::text).toList();
    }

    private static String text(Prediction<Species> answer) {
        return String.format(Locale.ROOT, "%s %.6f", answer.label(), answer.probability());
    }

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aModelOfEachFormatIsLoaded(Path folder) throws IOException {
        try (PenguinSorterModel model = PenguinSorterModel.load(folder)) {
            List<String> expected = Files.readAllLines(folder.resolve("answers.txt"));
            List<String> found = answers(model);
            assertEquals(expected.size(), found.size());
            for (int i = 0; i < expected.size(); i++) {
                String[] before = expected.get(i).split(" ");
                String[] now = found.get(i).split(" ");
                assertEquals(before[0], now[0], "example " + i);
                // Other processors round differently.
                assertEquals(Double.parseDouble(before[1]), Double.parseDouble(now[1]), 1e-4);
            }
        }
    }

    @Test
    void thereIsAFolderOfThisFormat(@TempDir Path folder) throws IOException {
        Dataset<Penguin, Species> data = PenguinData.read();
        try (PenguinSorterModel model = PenguinSorterModel.create()) {
            model.fit(data, PenguinData.recipe());
            model.save(folder);
            Matcher format = FORMAT.matcher(Files.readString(folder.resolve("model.json")));
            assertTrue(format.find());
            Path kept = FOLDERS.resolve(format.group(1));
            if ("write".equals(System.getProperty("condyle.saved"))) {
                model.save(kept);
                Files.write(kept.resolve("answers.txt"), answers(model));
            }
            assertTrue(Files.isDirectory(kept), "no saved model in " + kept);
        }
    }
}
