package dev.condyle.samples.serve;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.samples.digits.DigitData;
import dev.condyle.samples.digits.DigitReaderModel;
import dev.condyle.samples.emoji.EmojiData;
import dev.condyle.samples.emoji.EmojiSorterModel;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Loads the models of the samples {@code digits} and {@code emoji}. A program usually knows the
 * class of its model; this one reads it from the folder.
 */
final class SavedModels {

    private static final int EXAMPLES = 10;

    private SavedModels() {}

    /**
     * Loads a model.
     *
     * @param folder the folder to which one of the samples saved its model
     * @throws IllegalArgumentException if the folder does not contain a model of these samples
     * @throws dev.condyle.runtime.weights.ModelFolderException if the model is damaged
     * @throws IOException if the examples for the page cannot be read
     */
    static ServedModel load(Path folder) throws IOException {
        String className = className(folder);
        return switch (className) {
            case "DigitReader" ->
                    new ServedModel(
                            "digits",
                            DigitReaderModel.load(folder),
                            new Shape(1, 28, 28),
                            examples(DigitData.split().test()));
            case "EmojiSorter" ->
                    new ServedModel(
                            "emoji",
                            EmojiSorterModel.load(folder),
                            new Shape(3, 224, 224),
                            examples(EmojiData.shipped()));
            default ->
                    throw new IllegalArgumentException(
                            folder
                                    + " contains a model of the class "
                                    + className
                                    + ". This sample serves those of DigitReader and EmojiSorter,"
                                    + " which the samples digits and emoji save.");
        };
    }

    private static String className(Path folder) {
        try (Reader json = Files.newBufferedReader(folder.resolve("model.json"))) {
            JsonElement name = JsonParser.parseReader(json).getAsJsonObject().get("name");
            if (name != null) {
                return name.getAsString();
            }
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw noModel(folder, e);
        }
        throw noModel(folder, null);
    }

    private static IllegalArgumentException noModel(Path folder, Exception cause) {
        return new IllegalArgumentException(
                folder
                        + " does not contain a saved model. Run the sample digits or emoji, which"
                        + " print the folder of theirs.",
                cause);
    }

    /** The examples are sorted by label, so equal steps select some of each. */
    private static List<Image> examples(Dataset<Image, ?> data) {
        return IntStream.range(0, EXAMPLES)
                .mapToObj(i -> data.input((2 * i + 1) * data.size() / (2 * EXAMPLES)))
                .toList();
    }
}
