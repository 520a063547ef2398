package dev.condyle.samples.penguins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the CSV file to a saved classifier. */
class PenguinSorterTest {

    @TempDir Path folder;

    @Test
    void itTellsThePenguinsApartAndAnswersTheSameWhenLoaded() {
        Dataset<Penguin, Species> data = PenguinData.read();
        List<Penguin> all = IntStream.range(0, data.size()).mapToObj(data::input).toList();
        Split<Penguin, Species> split = data.split(0.2, 1);
        List<String> answers;
        try (PenguinSorterModel model = PenguinSorterModel.create()) {
            model.fit(split.training(), PenguinData.recipe());
            double accuracy = model.evaluate(split.test()).accuracy();
            assertTrue(accuracy >= 0.9, "accuracy " + accuracy);
            answers = answers(model, all);
            model.save(folder);
        }
        try (PenguinSorterModel model = PenguinSorterModel.load(folder)) {
            assertEquals(answers, answers(model, all));
        }
    }

    private static List<String> answers(PenguinSorterModel model, List<Penguin> penguins) {
        return model.predict(penguins).stream().map(PenguinSorterTest::bits).toList();
    }

    private static String bits(Prediction<Species> answer) {
        return answer.label() + " " + Double.toHexString(answer.probability());
    }
}
