package dev.condyle.samples.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.Prediction;
import dev.condyle.samples.digits.DigitReaderModel;
import dev.condyle.samples.digits.Few;
import dev.condyle.samples.emoji.EmojiSorterModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedModelsTest {

    @TempDir Path folder;

    @Test
    void theModelOfDigitsIsLoaded() throws Exception {
        Prediction<?> before;
        try (DigitReaderModel reader = Few.reader(3)) {
            reader.save(folder);
            before = reader.predict(TestPictures.DIGITS.get(7));
        }
        try (ServedModel model = SavedModels.load(folder)) {
            assertEquals("digits", model.name());
            assertEquals(10, model.examples().size());
            assertEquals("NINE", model.labels().get(9));
            Answer answer = model.answers(List.of(TestPictures.DIGITS.get(7))).get(0);
            assertEquals(before.label().toString(), answer.label());
        }
    }

    @Test
    void theModelOfEmojiIsLoadedAndServesTensorsOfColours() throws Exception {
        try (EmojiSorterModel sorter = EmojiSorterModel.create()) {
            sorter.save(folder);
        }
        try (ServedModel model = SavedModels.load(folder);
                ModelServer server =
                        ModelServer.start(model, ServerLimits.DEFAULT, "127.0.0.1", 0)) {
            String data = "255" + ",0".repeat(3 * 224 * 224 - 1);
            Client.Reply reply =
                    Client.of(server)
                            .post(
                                    "/v2/models/emoji/infer",
                                    "application/json",
                                    TestPictures.pixelTensor("[1, 3, 224, 224]", data).getBytes());
            assertEquals(200, reply.status(), reply::body);
            assertTrue(reply.body().contains("\"shape\":[1,4]"), reply::body);
        }
    }

    @Test
    void aFolderWithoutAModelIsNamed() {
        Path missing = folder.resolve("nowhere");
        requireRefused(missing, "does not contain a saved model");
    }

    @Test
    void aFolderWhoseDescriptionIsNotJsonIsNamed() throws Exception {
        for (String json : List.of("[]", "{", "", "{}", "{\"name\": []}")) {
            Files.writeString(folder.resolve("model.json"), json);
            requireRefused(folder, "does not contain a saved model");
        }
    }

    @Test
    void theModelOfAnotherClassIsNamed() {
        requireRefused(Path.of("src/test/saved/2"), "a model of the class PenguinSorter");
    }

    private static void requireRefused(Path folder, String part) {
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> SavedModels.load(folder));
        assertTrue(refused.getMessage().startsWith(folder.toString()), refused.getMessage());
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }
}
